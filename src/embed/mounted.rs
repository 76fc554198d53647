//! A note that is mounted, as its element sees it.

use super::app::App;
use super::options::{Options, theme_from_token};
use super::report::Report;
use super::services;
use crate::export;
use crate::figures::ChartFigures;
use crate::note::read;
use crate::state::{Action, Change, Span, State};
use crate::ui::{Content, Take, problem_lines, take};
use crate::units::{Frequency, Language, Period};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element};
use yew::Callback;

/// A note that is mounted.
#[wasm_bindgen]
pub struct Mounted {
    app: App,
    root: Element,
    content: Result<Rc<Content>, Vec<String>>,
    dispatch: Rc<RefCell<Callback<Action>>>,
    state: Rc<RefCell<Rc<State>>>,
}

/// Mounts a note, the value of its JSON, into an element. `options` are those of [`Options::read`]; `report` is called
/// with a name and a detail: `ready`, `state`, `figure`. A note with problems is mounted as the list of them.
///
/// # Errors
/// Columns that are not of the form asked for.
#[wasm_bindgen]
pub fn mount(root: Element, note: JsValue, options: &JsValue, report: Function) -> Result<Mounted, JsValue> {
    let mut options = Options::read(options)?;
    let note = read(serde_wasm_bindgen::Deserializer::from(note), std::mem::take(&mut options.columns));
    let content = note.map(|note| Rc::new(Content::of(note, options.language, options.variant)));
    let language = options.language.unwrap_or(Language::English);
    let content = content.map_err(|problems| problem_lines(&problems, language));
    let shown = content.clone().map_err(|problems| problems.into_iter().map(Into::into).collect());
    let report = Report::new(report);
    let (dispatch, state) = (Rc::new(RefCell::new(Callback::noop())), Rc::default());
    let on_state = report.on_state(content.as_ref().ok(), &state);
    let on_mount = Callback::from({
        let dispatch = dispatch.clone();
        move |given| drop(dispatch.replace(given))
    });
    let app = App::mount(&root, shown, &options, on_mount, on_state, report.ready());
    Ok(Mounted { app, root, content, dispatch, state })
}

#[wasm_bindgen]
impl Mounted {
    /// The problems of the note, one a line, as far as they are listed; none where it is shown.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<String> {
        self.content.as_ref().err().cloned().unwrap_or_default()
    }

    /// The note's title.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> Option<String> {
        self.content.as_ref().ok().map(|content| content.note.title.clone())
    }

    /// What the reader has chosen, as the fragment of a link.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        let note = self.content.as_ref().ok().map(|content| &content.note.id);
        note.map(|note| self.state.borrow().to_fragment(note)).unwrap_or_default()
    }

    /// Chooses what a fragment says; one that is about another note changes nothing.
    #[wasm_bindgen(setter)]
    pub fn set_state(&self, fragment: &str) {
        if let Some(charts) = self.content.as_ref().ok().and_then(|content| content.charts_of(fragment)) {
            self.dispatch.borrow().emit(Action::Restore(charts));
        }
    }

    /// `auto`, `light` or `dark`.
    #[wasm_bindgen(getter)]
    pub fn theme(&self) -> String {
        self.state.borrow().theme.token().to_owned()
    }

    /// Chooses a theme; another word changes nothing.
    #[wasm_bindgen(setter)]
    pub fn set_theme(&self, token: &str) {
        if let Some(theme) = theme_from_token(token) {
            self.dispatch.borrow().emit(Action::Choose(theme));
        }
    }

    /// All figures as JSON: [`export::figures_json`].
    #[wasm_bindgen(getter)]
    pub fn figures(&self) -> String {
        let content = self.content.as_ref();
        content.map(|content| export::figures_json(&content.note, &content.figures)).unwrap_or_default()
    }

    /// A chart as it is shown, as a file: `csv`, `svg`, `png`, or `png2`, which is twice as large.
    ///
    /// # Errors
    /// No such chart or format, or a file that the browser can't make.
    pub async fn export(&self, chart: String, format: String) -> Result<Blob, JsValue> {
        let taken = self.taken(&chart, &format)?;
        services::file(self.root.clone(), taken).await
    }

    fn taken(&self, chart: &str, format: &str) -> Result<Take, JsValue> {
        let place = self.charts().iter().position(|known| known.id.to_string() == chart);
        let content = self.content.as_ref().map_err(|_| no_chart(chart))?;
        let taken = take(content, place.ok_or_else(|| no_chart(chart))?, &self.state.borrow(), format);
        taken.ok_or_else(|| format!("found format \"{format}\"; expected csv, svg, png or png2").into())
    }

    /// Shows the days or minutes of a chart between two times in milliseconds since 1970.
    ///
    /// # Errors
    /// No such chart, or one whose periods are longer than days.
    pub fn show(&self, chart: &str, from_ms: f64, to_ms: f64) -> Result<(), JsValue> {
        let found = self.charts().iter().find(|known| known.id.to_string() == chart);
        let found = found.ok_or_else(|| no_chart(chart))?;
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

    fn charts(&self) -> &[ChartFigures] {
        self.content.as_ref().map_or(&[], |content| &content.figures.charts)
    }
}

fn no_chart(chart: &str) -> JsValue {
    format!("found no chart \"{chart}\"").into()
}
