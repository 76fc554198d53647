//! Columns of numbers that a page hands over beside a note.

use crate::note::{Column, Columns};
use js_sys::{Array, Float64Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Reads the field `columns` of an object, `{ price: { time, values } }`, both `Float64Array`; `time` in milliseconds
/// since 1970, omitted where the series has a `start`.
///
/// # Errors
/// A column that is not of that form.
pub(super) fn columns_of(options: &JsValue) -> Result<Columns, JsValue> {
    let columns = Reflect::get(options, &"columns".into()).unwrap_or_default();
    let mut found = Columns::new();
    if !columns.is_object() {
        return Ok(found);
    }
    for entry in Object::entries(columns.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let (name, column) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        let values = numbers(&name, &column, "values")?;
        let values = values.ok_or_else(|| JsValue::from(format!("columns.{name}.values: missing")))?;
        let times = numbers(&name, &column, "time")?;
        found.insert(name, Column { times, values });
    }
    Ok(found)
}

/// The one copy, from the page's memory into ours.
fn numbers(name: &str, column: &JsValue, field: &str) -> Result<Option<Vec<f64>>, JsValue> {
    let found = Reflect::get(column, &field.into())?;
    if found.is_undefined() {
        return Ok(None);
    }
    match found.dyn_into::<Float64Array>() {
        Ok(array) => Ok(Some(array.to_vec())),
        Err(_) => Err(format!("columns.{name}.{field}: expected a Float64Array").into()),
    }
}
