//! `schema`: the JSON Schema of the note format, for editors and for programs that write notes.
//!
//! The reader declares the format ([`crate::note::NOTE`]); here it is written as JSON. Keywords and limits come
//! from the reader, too; patterns, the meanings of keywords and what fields say about each other are added.

mod conditions;
mod keywords;
mod literals;

use self::conditions::conditions;
use self::keywords::{keywords, set};
use self::literals::{FORM, literal};
use super::report;
use crate::note::{FieldShape, NOTE, RecordShape, Shape};
use schemars::Schema;
use serde_json::{Error, Map, Value, json};
use std::process::ExitCode;

/// The schema, draft 2020-12.
pub(super) fn document() -> Result<Value, Error> {
    let mut definitions = Map::new();
    let mut schema = record(NOTE, &mut definitions)?;
    extend(
        &mut schema,
        json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions }),
    );
    Ok(schema)
}

/// The schema as JSON text, draft 2020-12.
///
/// # Errors
/// It could not be written as JSON.
pub fn text() -> Result<String, Error> {
    // Writes keywords in their usual order.
    let schema: Schema = document()?.try_into()?;
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema)?))
}

/// The schema of a value; what it refers to is added to the definitions.
fn value(shape: &Shape, definitions: &mut Map<String, Value>) -> Result<Value, Error> {
    let (name, definition) = match shape {
        Shape::Literal(name) => match literal(name) {
            Some(schema) => return Ok(schema),
            None => ((*name).to_owned(), keywords(name).unwrap_or_default()),
        },
        Shape::LiteralOrRecord(name, shape) => {
            let literal = described(value(&Shape::Literal(name), definitions)?, &[]);
            return Ok(json!({ "anyOf": [literal, value(&Shape::Record(shape), definitions)?] }));
        }
        Shape::Keywords(shape) => {
            let keywords = shape.keywords.iter().map(|(keyword, lines)| (*keyword, joined(lines)));
            (shape.name.to_owned(), set(shape.title, keywords))
        }
        Shape::List { entry, min, max, is_set } => {
            let items = described(value(entry, definitions)?, &[]);
            let mut list = json!({ "type": "array", "items": items, "maxItems": max });
            extend(&mut list, if *min > 0 { json!({ "minItems": min }) } else { json!({}) });
            extend(&mut list, if *is_set { json!({ "uniqueItems": true }) } else { json!({}) });
            return Ok(list);
        }
        Shape::Record(shape) => (shape.name.to_owned(), record(shape, definitions)?),
        Shape::Either(name, title, shapes) => {
            let shapes = shapes.iter().map(|shape| value(shape, definitions).map(|one| described(one, &[])));
            let one_of: Vec<Value> = shapes.collect::<Result<_, _>>()?;
            ((*name).to_owned(), json!({ "title": title, "oneOf": one_of }))
        }
        Shape::OneOf(all, kinds) => {
            let kinds: Vec<Value> =
                kinds.iter().map(|kind| record(kind, definitions)).collect::<Result<_, _>>()?;
            let schema = json!({ "title": all.title, "oneOf": kinds });
            (all.name.to_owned(), described(schema, all.description))
        }
    };
    let reference = json!({ "$ref": format!("#/$defs/{name}") });
    definitions.insert(name, definition);
    Ok(reference)
}

fn record(shape: &RecordShape, definitions: &mut Map<String, Value>) -> Result<Value, Error> {
    let mut properties = Map::new();
    for field in shape.fields {
        properties.insert(field.key.to_owned(), property(field, definitions)?);
    }
    let required: Vec<&str> =
        shape.fields.iter().filter(|field| field.is_required).map(|field| field.key).collect();
    let mut schema = json!({
        "title": shape.title,
        "type": "object",
        "properties": properties,
        "patternProperties": { "^x-": true },
        "additionalProperties": false,
        "required": required,
    });
    extend(&mut schema, serde_json::from_str(shape.keywords)?);
    extend(&mut schema, conditions(shape.name));
    Ok(described(schema, shape.description))
}

fn property(field: &FieldShape, definitions: &mut Map<String, Value>) -> Result<Value, Error> {
    let mut schema = described(value(&field.shape, definitions)?, field.description);
    extend(&mut schema, serde_json::from_str(field.keywords)?);
    Ok(schema)
}

/// Describes a value on one line, for the description was broken where the source's line ended, and closes with the
/// form.
fn described(mut schema: Value, lines: &[&str]) -> Value {
    let form = schema.as_object_mut().and_then(|keywords| keywords.remove(FORM));
    let form = form.as_ref().and_then(Value::as_str);
    let parts = [joined(lines), form.unwrap_or_default().to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if !parts.is_empty() {
        extend(&mut schema, json!({ "description": parts.join(" ") }));
    }
    schema
}

/// The lines of a comment as one.
fn joined(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

/// Adds keywords to a schema.
fn extend(schema: &mut Value, keywords: Value) {
    if let (Value::Object(schema), Value::Object(keywords)) = (schema, keywords) {
        schema.extend(keywords);
    }
}

/// Prints the schema.
pub(super) fn run() -> ExitCode {
    let written = text().map_err(std::io::Error::from).and_then(|text| report::text(&text));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::messages(&[error.to_string()]);
            ExitCode::from(2)
        }
    }
}
