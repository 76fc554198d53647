//! `schema`: the JSON Schema of the note format, for editors and for programs that write notes.
//!
//! The types here have the form of the file, field by field; what [`crate::note`] makes of it has another. Words come
//! from the tables that the reader has, limits from its limits; `tests/schema.rs` holds fields against its fields.

#[expect(dead_code, reason = "described, never filled")]
mod chart;
#[expect(dead_code, reason = "described, never filled")]
mod figures;
mod lists;
mod literals;
#[expect(dead_code, reason = "described, never filled")]
mod note_file;
#[expect(dead_code, reason = "described, never filled")]
mod outlook;
#[expect(dead_code, reason = "described, never filled")]
mod series;
mod words;

use super::report;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use std::process::ExitCode;

/// The schema as JSON text, draft 2020-12.
///
/// # Errors
/// It could not be written as JSON.
pub fn text() -> Result<String, serde_json::Error> {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(describe));
    let schema = settings.into_generator().into_root_schema_for::<note_file::Note>();
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema)?))
}

/// Makes one line of a description, for it was broken where the source's line ended, and closes it with the form.
fn describe(schema: &mut Schema) {
    let form = schema.remove(literals::FORM);
    let parts = [schema.remove("description"), form].into_iter().flatten();
    let parts: Vec<_> = parts.filter_map(|part| part.as_str().map(|text| text.replace('\n', " "))).collect();
    if !parts.is_empty() {
        schema.insert("description".to_owned(), parts.join(" ").into());
    }
}

/// Prints the schema.
pub(super) fn run() -> ExitCode {
    let written = text().map_err(std::io::Error::from).and_then(|text| report::text(&text));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::problems(&[error.to_string()]);
            ExitCode::from(2)
        }
    }
}
