//! Claims on the way from one module to another, or from a prerendered page: an array of numbers and strings.

use crate::claims::PackedValue;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// Packed claims.
pub(super) struct Values(Array);

impl Values {
    /// `None` where the value is no array.
    pub(super) fn of(value: &JsValue) -> Option<Self> {
        value.dyn_ref::<Array>().cloned().map(Self)
    }

    /// The values, up to the first that is neither a number nor a string.
    pub(super) fn iter(&self) -> impl Iterator<Item = PackedValue> {
        let number = |value: &JsValue| value.as_f64().map(PackedValue::Number);
        self.0
            .iter()
            .map_while(move |value| number(&value).or_else(|| value.as_string().map(PackedValue::Text)))
    }
}
