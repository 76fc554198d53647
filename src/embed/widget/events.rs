//! Events that an element dispatches.

use crate::content::Content;
use crate::state::{Cursor, OpenCard, State};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::Callback;

/// Reports events to the element through `report(name, detail)`.
#[derive(Clone)]
pub(super) struct Events(Function);

impl Events {
    pub(super) fn new(report: Function) -> Self {
        Self(report)
    }

    fn send(&self, name: &str, detail: &JsValue) {
        // A listener that throws has reported it to its page.
        let _ = self.0.call2(&JsValue::NULL, &name.into(), detail);
    }

    /// Reports that the note is interactive.
    pub(super) fn ready(&self) -> Callback<()> {
        let report = self.clone();
        Callback::from(move |()| report.send("ready", &JsValue::UNDEFINED))
    }

    /// Reports changes of state, but not the initial one: `state` where link or theme differ, `figure` where the cursor
    /// does, with its chart, period and series, if any, `card` where one is pinned open, with the number of its claim.
    pub(super) fn on_state(&self, content: Option<&Rc<Content>>) -> Callback<Rc<State>> {
        let (report, note) = (self.clone(), content.map(|content| content.note.id.clone()));
        let before = RefCell::new(None);
        Callback::from(move |state: Rc<State>| {
            let Some(before) = before.replace(Some(state.clone())) else { return };
            if let Some(note) = &note
                && (before.theme != state.theme || before.to_fragment(note) != state.to_fragment(note))
            {
                report.send("state", &JsValue::UNDEFINED);
            }
            if before.card != state.card
                && let Some(OpenCard { claim, is_pinned: true }) = state.card
            {
                report.send("card", &JsValue::from(u32::try_from(claim).unwrap_or(u32::MAX)));
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
