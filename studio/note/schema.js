// The schema of the note format: what may stand at a place of a note.
import schema from "../../schema/research-note.schema.json";

/// All forms that a value at a path may have, without references and choices.
export function formsAt(path) {
  return path.reduce((forms, step) => forms.flatMap((form) => within(form, step)), resolved(schema));
}

function within(form, step) {
  if (typeof step === "number") return form.items ? resolved(form.items) : [];
  const field = form.properties?.[step];
  return field ? resolved(field) : [];
}

function resolved(form) {
  const { $ref, oneOf, anyOf, ...own } = form;
  const target = $ref ? schema.$defs[$ref.split("/").at(-1)] : undefined;
  if (target) return resolved({ ...target, ...own });
  const choices = oneOf ?? anyOf;
  // Conditions such as “one of these is required” say nothing of the form.
  if (!choices?.some((choice) => choice.type || choice.$ref || "const" in choice || choice.enum)) return [form];
  return choices.flatMap(resolved);
}

/// The fields of the objects at a path, with what each is.
export function fieldsAt(path) {
  const fields = new Map();
  for (const form of formsAt(path))
    for (const [name, field] of Object.entries(form.properties ?? {}))
      if (!fields.has(name))
        fields.set(name, { name, isRequired: Boolean(form.required?.includes(name)), about: describe(field) });
  return [...fields.values()];
}

/// The values that a path may have, where they can be listed.
export function valuesAt(path) {
  return formsAt(path).flatMap((form) => {
    const about = form.description ?? "";
    if ("const" in form) return [{ value: form.const, about }];
    if (form.enum) return form.enum.map((value) => ({ value, about }));
    return form.type === "boolean" ? [true, false].map((value) => ({ value, about })) : [];
  });
}

/// What a field is, in the words of the schema.
export function describe(field) {
  return field.description ?? resolved(field).find(({ description }) => description)?.description ?? "";
}

/// Whether an empty object, list or text begins the value of a path.
export function beginningOf(path) {
  const types = formsAt(path).flatMap(({ type }) => type ?? []);
  if (types.includes("array")) return "[]";
  if (types.includes("string")) return '""';
  return types.includes("object") ? "{}" : "";
}
