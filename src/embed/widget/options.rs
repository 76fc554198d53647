//! Options of a mount, read from a plain object.

use super::values::Values;
use crate::content::{Content, Variant};
use crate::embed::columns::columns_of;
use crate::note::Columns;
use crate::state::{ChartState, State, Theme, charts_from_fragment};
use crate::units::{Id, Language, Sorted};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Options of a mount. Unknown option values are ignored.
pub(super) struct Options {
    pub(super) variant: Variant,
    /// Language of the interface; `None` is the note's.
    pub(super) language: Option<Language>,
    pub(super) columns: Columns,
    /// The claims of its prose, where somebody has read it.
    pub(super) claims: Option<Values>,
    /// Whether problems with figures of the prose are listed.
    pub(super) is_for_author: bool,
    theme: Option<String>,
    state: Option<String>,
}

impl Options {
    /// Reads `{ variant, lang, theme, state, author, columns, claims }`: strings (`state` a fragment), a boolean
    /// (`author`), the columns that series name ([`columns_of`]), and what somebody has found in the prose, packed.
    ///
    /// # Errors
    /// A column that is not of that form.
    pub(super) fn read(options: &JsValue) -> Result<Self, JsValue> {
        let variant = text(options, "variant").and_then(|keyword| Variant::from_keyword(&keyword));
        Ok(Self {
            variant: variant.unwrap_or_default(),
            language: text(options, "lang").and_then(|tag| Language::parse(&tag)),
            columns: columns_of(options)?,
            claims: Values::of(&Reflect::get(options, &"claims".into()).unwrap_or_default()),
            is_for_author: Reflect::get(options, &"author".into()).is_ok_and(|author| author.is_truthy()),
            theme: text(options, "theme"),
            state: text(options, "state"),
        })
    }

    /// The initial state.
    pub(super) fn start(&self, content: &Content) -> Rc<State> {
        let charts = self.state.as_ref().and_then(|fragment| charts_from_link(content, fragment));
        Rc::new(State { theme: self.theme(), charts: charts.unwrap_or_default(), ..State::default() })
    }

    fn theme(&self) -> Theme {
        self.theme.as_ref().and_then(|keyword| theme_from_keyword(keyword)).unwrap_or_default()
    }
}

/// The state of charts in a link's fragment; `None` where the fragment is about another note.
pub(super) fn charts_from_link(content: &Content, fragment: &str) -> Option<Sorted<Id, ChartState>> {
    let has = |chart: &Id, series: Option<&Id>| {
        let chart = content.note.charts.iter().find(|known| known.id == *chart);
        chart.is_some_and(|chart| series.is_none_or(|series| chart.all_series().any(|id| id == series)))
    };
    charts_from_fragment(fragment, &content.note.id, &has)
}

/// The theme of a keyword.
pub(super) fn theme_from_keyword(keyword: &str) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.keyword() == keyword)
}

fn text(options: &JsValue, name: &str) -> Option<String> {
    Reflect::get(options, &name.into()).ok()?.as_string()
}
