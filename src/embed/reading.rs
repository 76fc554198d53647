//! The prose of a note, read in parts, so that the page stays responsive.

use super::columns::columns_of;
use crate::claims::{Audience, PackedValue};
use crate::content::pack_claims;
use crate::note::{Note, read};
use crate::prose::IncrementalCheck;
use js_sys::Array;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Steps of a part: 1 ms, ten on a slow machine. Whoever has more time asks for the next one.
const STEPS_OF_A_PART: usize = 10_000;

/// A note whose prose is being read.
#[wasm_bindgen]
pub struct Reading {
    note: Rc<Note>,
    check: IncrementalCheck,
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading").field("check", &self.check).finish_non_exhaustive()
    }
}

/// Begins to read the prose of a note, the value of its JSON; `undefined` where it has problems. `options` may have
/// `columns`.
///
/// # Errors
/// Columns that are not of the form asked for.
#[wasm_bindgen(js_name = readProse)]
pub fn read_prose(note: JsValue, options: &JsValue) -> Result<Option<Reading>, JsValue> {
    let note = read(serde_wasm_bindgen::Deserializer::from(note), columns_of(options)?);
    let note = note.ok().map(Rc::new);
    Ok(note.map(|note| Reading { check: IncrementalCheck::of(note.clone()), note }))
}

#[wasm_bindgen]
impl Reading {
    /// Reads on. Returns the claims, packed, once all is read; it must not be called again then.
    pub fn advance(&mut self) -> Option<Array> {
        let claims = self.check.advance(STEPS_OF_A_PART)?;
        Some(array_of(pack_claims(&self.note, &claims, Audience::Author)))
    }
}

/// An array of values.
fn array_of(values: Vec<PackedValue>) -> Array {
    let value = |value| match value {
        PackedValue::Number(number) => JsValue::from_f64(number),
        PackedValue::Text(text) => JsValue::from_str(&text),
    };
    values.into_iter().map(value).collect()
}
