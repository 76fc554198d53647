//! What the element asks for, read from a plain object.

use crate::note::{Column, Columns};
use crate::state::{State, Theme};
use crate::ui::{Content, Variant};
use crate::units::Language;
use js_sys::{Array, Float64Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Options of a mount. Words that nobody knows are as if they were not there.
pub(super) struct Options {
    pub(super) variant: Variant,
    /// Language of the interface, where it is not to be the note's.
    pub(super) language: Option<Language>,
    pub(super) columns: Columns,
    /// Whether what is wrong with figures of the prose is listed.
    pub(super) is_for_author: bool,
    theme: Option<String>,
    state: Option<String>,
}

impl Options {
    /// Reads `{ variant, lang, theme, state, author, columns }`: strings, `state` a fragment, `author` a boolean, and the columns that series name,
    /// `{ price: { time, values } }`, both `Float64Array`; `time` in milliseconds since 1970, left out where the series
    /// has a `start`.
    ///
    /// # Errors
    /// A column that is not of that form.
    pub(super) fn read(options: &JsValue) -> Result<Self, JsValue> {
        let variant = text(options, "variant").and_then(|token| Variant::from_token(&token));
        let columns = Reflect::get(options, &"columns".into()).unwrap_or_default();
        Ok(Self {
            variant: variant.unwrap_or_default(),
            language: text(options, "lang").and_then(|tag| Language::parse(&tag)),
            columns: read_columns(&columns)?,
            is_for_author: Reflect::get(options, &"author".into()).is_ok_and(|author| author.is_truthy()),
            theme: text(options, "theme"),
            state: text(options, "state"),
        })
    }

    /// The state to begin with.
    pub(super) fn start(&self, content: &Content) -> Rc<State> {
        let charts = self.state.as_ref().and_then(|fragment| content.charts_of(fragment));
        Rc::new(State { theme: self.theme(), charts: charts.unwrap_or_default(), ..State::default() })
    }

    fn theme(&self) -> Theme {
        self.theme.as_ref().and_then(|token| theme_from_token(token)).unwrap_or_default()
    }
}

pub(super) fn theme_from_token(token: &str) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.token() == token)
}

fn text(options: &JsValue, name: &str) -> Option<String> {
    Reflect::get(options, &name.into()).ok()?.as_string()
}

fn read_columns(columns: &JsValue) -> Result<Columns, JsValue> {
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
