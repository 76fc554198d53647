//! A note and its schema walked side by side.

use serde_json::Value;

/// A value of a note, where it is, and what the schema says of it.
pub(crate) struct Place {
    /// As the reader names it: `$.series[0].unit`.
    pub(crate) path: String,
    /// As JSON has it: `/series/0/unit`.
    pub(crate) pointer: String,
    pub(crate) value: Value,
    /// Without `$ref`; of an annotation, that of its kind.
    pub(crate) schema: Value,
}

impl Place {
    /// The path of a field of this object.
    pub(crate) fn path_of(&self, field: &str) -> String {
        let is_plain = field.bytes().all(|b| b.is_ascii_alphanumeric() || b"$_".contains(&b));
        if is_plain { format!("{}.{field}", self.path) } else { format!("{}[\"{field}\"]", self.path) }
    }
}

/// Every value of a note, from the outside in.
pub(crate) fn places(schema: &Value, note: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    visit(schema, schema, note, ("$".to_owned(), String::new()), &mut found);
    found
}

fn visit(root: &Value, schema: &Value, value: &Value, at: (String, String), found: &mut Vec<Place>) {
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
    found.push(Place { path, pointer, value: value.clone(), schema });
}

/// What a schema says of a value: what it refers to, and of several kinds of object the one that the value names.
fn resolved(root: &Value, schema: &Value, value: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolved(root, root.pointer(reference.trim_start_matches('#')).unwrap(), value);
    }
    let kinds = schema["oneOf"].as_array().into_iter().flatten();
    let mut named = kinds.filter(|kind| {
        let kind = &kind["properties"]["kind"]["const"];
        kind.is_string() && *kind == value["kind"]
    });
    named.next().unwrap_or(schema).clone()
}
