//! A note and its schema walked side by side.

use serde_json::Value;

/// A value of a note, where it is, and what the schema says of it.
pub(crate) struct Instance {
    /// As the reader names it: `$.series[0].unit`.
    pub(crate) path: String,
    /// As JSON has it: `/series/0/unit`.
    pub(crate) pointer: String,
    pub(crate) value: Value,
    /// Without `$ref`; of an annotation, that of its kind.
    pub(crate) schema: Value,
}

impl Instance {
    /// The path of a field of this object.
    pub(crate) fn path_of(&self, field: &str) -> String {
        let is_plain = field.bytes().all(|b| b.is_ascii_alphanumeric() || b"$_".contains(&b));
        if is_plain { format!("{}.{field}", self.path) } else { format!("{}[\"{field}\"]", self.path) }
    }
}

/// Every value of a note, from the outside in.
pub(crate) fn instances(schema: &Value, note: &Value) -> Vec<Instance> {
    let mut found = Vec::new();
    visit(schema, schema, note, ("$".to_owned(), String::new()), &mut found);
    found
}

fn visit(root: &Value, schema: &Value, value: &Value, at: (String, String), found: &mut Vec<Instance>) {
    let (path, pointer) = at;
    let schema = resolved(root, schema, value);
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        visit(
            root,
            &schema["items"],
            item,
            (format!("{path}[{index}]"), format!("{pointer}/{index}")),
            found,
        );
    }
    for (name, field) in value.as_object().into_iter().flatten() {
        let inner = &schema["properties"][name];
        assert!(inner.is_object(), "{path}.{name} is not in the schema");
        visit(root, inner, field, (format!("{path}.{name}"), format!("{pointer}/{name}")), found);
    }
    found.push(Instance { path, pointer, value: value.clone(), schema });
}

/// What a schema says of a value: what it refers to, and of several kinds of object the one that the value names.
fn resolved(root: &Value, schema: &Value, value: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolved(root, root.pointer(reference.trim_start_matches('#')).unwrap(), value);
    }
    // A literal or an object.
    let choices =
        schema["anyOf"].as_array().into_iter().flatten().map(|choice| resolved(root, choice, value));
    let choices: Vec<Value> = choices.collect();
    let is_object = |choice: &Value| choice["type"] == "object" || choice["oneOf"][0]["required"].is_array();
    if choices.iter().any(is_object)
        && let Some(choice) = choices.into_iter().find(|choice| is_object(choice) == value.is_object())
    {
        return choice;
    }
    let kinds = || schema["oneOf"].as_array().into_iter().flatten();
    let mut named = kinds().filter(|kind| {
        let kind = &kind["properties"]["kind"]["const"];
        kind.is_string() && *kind == value["kind"]
    });
    if let Some(named) = named.next() {
        return named.clone();
    }
    let shapes = kinds().map(|shape| resolved(root, shape, value));
    let mut shapes = shapes.filter(|shape| fits(shape, value));
    shapes.next().unwrap_or_else(|| schema.clone())
}

/// Whether a schema is of values of that type, of objects with the fields that it requires.
fn fits(shape: &Value, value: &Value) -> bool {
    match shape["type"].as_str() {
        Some("string") => value.is_string() && shape["const"].is_null(),
        Some("object") => {
            let required = shape["required"].as_array().into_iter().flatten();
            value.is_object() && required.filter_map(Value::as_str).all(|field| value.get(field).is_some())
        }
        _ => false,
    }
}
