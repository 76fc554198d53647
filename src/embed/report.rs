//! What an element tells its page.

use crate::state::{Cursor, State};
use crate::ui::Content;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::Callback;

/// Tells an element by `report(name, detail)`.
#[derive(Clone)]
pub(super) struct Report(Function);

impl Report {
    pub(super) fn new(report: Function) -> Self {
        Self(report)
    }

    fn send(&self, name: &str, detail: &JsValue) {
        // A listener that throws has reported it to its page.
        let _ = self.0.call2(&JsValue::NULL, &name.into(), detail);
    }

    /// Tells that readers can act on the note.
    pub(super) fn ready(&self) -> Callback<()> {
        let report = self.clone();
        Callback::from(move |()| report.send("ready", &JsValue::UNDEFINED))
    }

    /// Tells of each state but the first: `state` where it would make another link or theme, and `figure`, with the
    /// chart, the period and the series that is chosen, if any, where another period is read.
    pub(super) fn on_state(
        &self,
        content: Option<&Rc<Content>>,
        kept: &Rc<RefCell<Rc<State>>>,
    ) -> Callback<Rc<State>> {
        let (report, note) = (self.clone(), content.map(|content| content.note.id.clone()));
        let (kept, is_first) = (kept.clone(), RefCell::new(true));
        Callback::from(move |state: Rc<State>| {
            let before = kept.replace(state.clone());
            if is_first.replace(false) {
                return;
            }
            if let Some(note) = &note
                && (before.theme != state.theme || before.to_fragment(note) != state.to_fragment(note))
            {
                report.send("state", &JsValue::UNDEFINED);
            }
            if before.cursor != state.cursor {
                report.send("figure", &state.cursor.as_ref().map_or(JsValue::NULL, read));
            }
        })
    }
}

/// `{ chart, period, series }`
fn read(cursor: &Cursor) -> JsValue {
    let series = cursor.series.as_ref().map(|series| series.to_string());
    let entries = [
        ("chart", JsValue::from(cursor.chart.to_string())),
        ("period", JsValue::from(cursor.period.to_string())),
        ("series", series.map_or(JsValue::NULL, JsValue::from)),
    ];
    let detail = js_sys::Object::new();
    for (name, value) in entries {
        // A new plain object takes every property.
        let _ = js_sys::Reflect::set(&detail, &name.into(), &value);
    }
    detail.into()
}
