//! Looks up paths in the JSON Schema of the note format, so that new fields and keywords are known here at once.

use super::super::schema;
use super::super::source::Step;
use serde_json::Value;

/// The note format, as its JSON Schema.
pub(in crate::cli) struct Format {
    schema: Value,
}

/// An object of the format: its path and its fields.
pub(super) struct Object<'f> {
    /// A path with `[*]` for every entry of a list: `$.charts[*].annotations[*]`.
    pub(super) path: String,
    pub(super) fields: Vec<&'f str>,
}

impl Format {
    /// Builds the schema; `None` if it can't be serialized.
    pub(in crate::cli) fn new() -> Option<Self> {
        schema::document().ok().map(|schema| Self { schema })
    }

    /// All schemas that a value at a path may match.
    pub(in crate::cli) fn at(&self, path: &[Step]) -> Vec<&Value> {
        path.iter().fold(self.alternatives(&self.schema), |schemas, step| self.within(&schemas, step))
    }

    /// All schemas that a value one step further may match.
    pub(in crate::cli) fn within<'f>(&'f self, schemas: &[&'f Value], step: &Step) -> Vec<&'f Value> {
        let inner = schemas.iter().filter_map(|schema| match step {
            Step::Field(name) if is_object(schema) => schema.get("properties")?.get(name),
            Step::Field(_) => None,
            Step::Entry(_) => schema.get("items"),
        });
        inner.flat_map(|schema| self.alternatives(schema)).collect()
    }

    /// A schema and, recursively, the alternatives and definitions that it refers to.
    fn alternatives<'f>(&'f self, schema: &'f Value) -> Vec<&'f Value> {
        let reference = schema.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix('#'));
        let definition = reference.and_then(|pointer| self.schema.pointer(pointer));
        let mut found = vec![schema];
        found.extend(definition.into_iter().flat_map(|definition| self.alternatives(definition)));
        for several in ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(key)?.as_array()) {
            found.extend(several.iter().flat_map(|one| self.alternatives(one)));
        }
        found
    }

    /// Every object of the format, in the order of a note.
    pub(super) fn objects(&self) -> Vec<Object<'_>> {
        let mut found = Vec::new();
        self.collect(&self.schema, "$", &mut found);
        found
    }

    fn collect<'f>(&'f self, schema: &'f Value, path: &str, found: &mut Vec<Object<'f>>) {
        // Blocks of prose contain lists of lists; no object of the format is that deep.
        if path.matches(['.', '[']).count() > 8 {
            return;
        }
        for schema in self.alternatives(schema) {
            if let Some(items) = schema.get("items") {
                self.collect(items, &format!("{path}[*]"), found);
            }
            let Some(fields) = schema.get("properties").and_then(Value::as_object) else { continue };
            if is_object(schema) {
                let names = fields.keys().map(String::as_str).collect();
                found.push(Object { path: path.to_owned(), fields: names });
                for (name, field) in fields {
                    self.collect(field, &format!("{path}.{name}"), found);
                }
            }
        }
    }
}

/// Whether a schema declares an object; the others only state which fields need each other.
fn is_object(schema: &Value) -> bool {
    schema.get("additionalProperties") == Some(&Value::Bool(false))
}

/// The keywords listed by the schemas (`const` and `enum`).
pub(super) fn words<'f>(schemas: &[&'f Value]) -> Vec<&'f str> {
    let mut words = Vec::new();
    for schema in schemas {
        words.extend(schema.get("const").and_then(Value::as_str));
        words.extend(
            schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str),
        );
    }
    words
}

/// Whether any of the schemas has the title.
pub(in crate::cli) fn has_title(schemas: &[&Value], title: &str) -> bool {
    schemas.iter().any(|schema| schema.get("title").and_then(Value::as_str) == Some(title))
}

/// Whether any of the schemas allows numbers.
pub(super) fn takes_numbers(schemas: &[&Value]) -> bool {
    schemas.iter().any(|schema| {
        has_type(schema, "number") || has_type(schema, "integer") || schema["const"].is_number()
    })
}

/// Whether any of the schemas allows `true` and `false`.
pub(super) fn takes_booleans(schemas: &[&Value]) -> bool {
    schemas.iter().any(|schema| has_type(schema, "boolean"))
}

fn has_type(schema: &Value, name: &str) -> bool {
    match &schema["type"] {
        Value::Array(types) => types.iter().any(|one| one == name),
        one => one == name,
    }
}
