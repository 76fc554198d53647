//! What a script of the page can do: mount any note, with columns of numbers beside its text.

use super::host::{Host, HostProps, column_width_px};
use super::services::services;
use crate::note::{Column, Columns, Note, parse_with_columns};
use crate::state::{Action, Change, Span, State, charts_from_fragment};
use crate::ui::Content;
use crate::units::{Frequency, Period};
use js_sys::{Float64Array, Object, Reflect};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

/// A note that is mounted.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<Host>,
    content: Option<Rc<Content>>,
    dispatch: Rc<RefCell<Callback<Action>>>,
    state: Rc<RefCell<Rc<State>>>,
}

/// Mounts a note into an element. `columns` holds the columns that the note's series name: `{ price: { time, values }
/// }`, both `Float64Array`; `time` in milliseconds since 1970, left out where the series has a `start`.
///
/// A note with problems is mounted as the list of them.
///
/// # Errors
/// A column that is not of that form.
#[wasm_bindgen]
pub fn mount(root: Element, note: &str, columns: &JsValue) -> Result<Mounted, JsValue> {
    let content = parse_with_columns(note, read_columns(columns)?).map(|note| Rc::new(Content::new(note)));
    let content = content.map_err(|problems| problems.iter().map(|p| p.to_string().into()).collect());
    let (dispatch, state) = (Rc::new(RefCell::new(Callback::noop())), Rc::new(RefCell::new(Rc::default())));
    let props = HostProps {
        content: content.clone(),
        notes: Rc::new([]),
        shown: String::new(),
        width_px: column_width_px(&root),
        charts: BTreeMap::new(),
        services: services(root.clone()),
        on_mount: Callback::from({
            let dispatch = dispatch.clone();
            move |given| drop(dispatch.replace(given))
        }),
        on_state: Callback::from({
            let state = state.clone();
            move |given| drop(state.replace(given))
        }),
    };
    let app = yew::Renderer::<Host>::with_root_and_props(root, props).render();
    Ok(Mounted { app, content: content.ok(), dispatch, state })
}

#[wasm_bindgen]
impl Mounted {
    /// What the reader has chosen, as the fragment of a link.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        self.note().map(|note| self.state.borrow().to_fragment(&note.id)).unwrap_or_default()
    }

    /// Chooses what a fragment says; one that is about another note changes nothing.
    #[wasm_bindgen(setter)]
    pub fn set_state(&self, fragment: &str) {
        if let Some(charts) = self.note().and_then(|note| charts_from_fragment(fragment, &note.id)) {
            self.dispatch.borrow().emit(Action::Restore(charts));
        }
    }

    /// Shows the days or minutes of a chart between two times in milliseconds since 1970.
    ///
    /// # Errors
    /// No such chart, or one whose periods are longer than days.
    pub fn show(&self, chart: &str, from_ms: f64, to_ms: f64) -> Result<(), JsValue> {
        let charts = self.content.iter().flat_map(|content| &content.figures.charts);
        let found = charts.clone().find(|c| c.id.to_string() == chart);
        let found = found.ok_or_else(|| JsValue::from(format!("found no chart {chart:?}")))?;
        let period = |ms: f64| {
            let minute = Period::from_epoch_ms(ms);
            match found.periods.frequency() {
                Frequency::Minute => minute,
                Frequency::Day => minute.and_then(Period::date_only),
                Frequency::Year | Frequency::Quarter | Frequency::Month => None,
            }
        };
        let span = period(from_ms).zip(period(to_ms)).filter(|(from, to)| from <= to);
        let (from, to) = span.ok_or("expected rising times, in a chart of days or minutes")?;
        let change = Change::Zoom(Some(Span { from, to }));
        self.dispatch.borrow().emit(Action::In(found.id.clone(), change));
        Ok(())
    }

    /// Takes the note off the page.
    pub fn destroy(self) {
        self.app.destroy();
    }

    fn note(&self) -> Option<&Note> {
        self.content.as_ref().map(|content| &content.note)
    }
}

fn read_columns(columns: &JsValue) -> Result<Columns, JsValue> {
    if columns.is_undefined() || columns.is_null() {
        return Ok(Columns::new());
    }
    let mut found = Columns::new();
    for entry in Object::entries(&Object::from(columns.clone())).iter() {
        let entry = js_sys::Array::from(&entry);
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
    let array = found.dyn_into::<Float64Array>();
    let array =
        array.map_err(|_| JsValue::from(format!("columns.{name}.{field}: expected a Float64Array")))?;
    Ok(Some(array.to_vec()))
}
