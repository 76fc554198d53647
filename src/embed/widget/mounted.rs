//! A mounted note, as its element sees it.

use super::app::App;
use super::events::Events;
use super::options::{Options, charts_from_link, theme_from_keyword};
use super::services;
use super::values::Values;
use crate::claims::Claims;
use crate::content::{Content, Variant, unpack_claims};
use crate::export;
use crate::figures::ChartFigures;
use crate::note::{Note, read};
use crate::state::{Action, Change, Span, State};
use crate::ui::{Export, export_chart, problem_lines};
use crate::units::{Frequency, Language, Period};
use js_sys::Function;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, Element};
use yew::Callback;

/// A mounted note.
#[wasm_bindgen]
pub struct Mounted {
    app: App,
    root: Element,
    content: Result<Rc<Content>, Vec<String>>,
    /// The note in its own language, until its prose is read. A cell, because [`Self::take_claims`] can't have
    /// `&mut self`: an export that is under way keeps it borrowed.
    unread: RefCell<Option<Rc<Note>>>,
    dispatch: Rc<RefCell<Callback<Action>>>,
    state: Rc<RefCell<Rc<State>>>,
}

impl fmt::Debug for Mounted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mounted").finish_non_exhaustive()
    }
}

/// A note that has been read and is to be mounted.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ParsedNote {
    content: Result<Rc<Content>, Vec<String>>,
    unread: Option<Rc<Note>>,
}

/// Reads a note, the value of its JSON. `options` are those of [`Options::read`]. Reading and mounting are two steps,
/// for a page can do other things between them.
///
/// # Errors
/// Columns that are not of the form asked for.
#[wasm_bindgen(js_name = read)]
pub fn read_note(note: JsValue, options: &JsValue) -> Result<ParsedNote, JsValue> {
    let mut options = Options::read(options)?;
    let columns = std::mem::take(&mut options.columns);
    let note = read(serde_wasm_bindgen::Deserializer::from(note), columns);
    Ok(match note {
        Ok(note) => parsed(note, &options),
        Err(problems) => {
            let language = options.language.unwrap_or(Language::English);
            ParsedNote { content: Err(problem_lines(&problems, language)), unread: None }
        }
    })
}

/// Its content, with the claims that are handed over; those of another note or version are left alone.
fn parsed(note: Note, options: &Options) -> ParsedNote {
    let claims = options.claims.as_ref().and_then(|values| unpack_claims(&note, values.iter()));
    let claims = claims.or_else(|| (options.variant != Variant::Full).then(Claims::default));
    let is_read = claims.is_some();
    let is_own = options.language.is_none_or(|language| language == note.language);
    let own = (!is_read && !is_own).then(|| Rc::new(note.clone()));
    let content = Rc::new(Content::of(note, options.language, claims));
    let unread = (!is_read).then(|| own.unwrap_or_else(|| content.note.clone()));
    ParsedNote { content: Ok(content), unread }
}

#[wasm_bindgen]
impl ParsedNote {
    /// Mounts the note into an element, or the list of its problems. `options` are those that it was read with, without
    /// `columns`; `report` is called with a name and a detail: `ready`, `state`, `figure`, `card`.
    ///
    /// # Errors
    /// Options that can't be read.
    pub fn mount(self, root: Element, options: &JsValue, report: Function) -> Result<Mounted, JsValue> {
        Ok(mount(root, self, &Options::read(options)?, report))
    }
}

fn mount(root: Element, parsed: ParsedNote, options: &Options, report: Function) -> Mounted {
    let ParsedNote { content, unread } = parsed;
    let props = content.clone().map_err(|problems| problems.into_iter().map(Into::into).collect());
    let report = Events::new(report);
    let start = content.as_ref().map(|content| options.start(content)).unwrap_or_default();
    let (dispatch, state) = (Rc::new(RefCell::new(Callback::noop())), Rc::new(RefCell::new(start)));
    let on_state = report.on_state(content.as_ref().ok());
    let on_mount = Callback::from({
        let dispatch = dispatch.clone();
        move |given| drop(dispatch.replace(given))
    });
    let app = App::mount(&root, props, options, state.clone(), on_mount, on_state, report.ready());
    Mounted { app, root, content, unread: RefCell::new(unread), dispatch, state }
}

#[wasm_bindgen]
impl Mounted {
    /// The problems of the note, one a line, as far as they are listed; empty for a valid note.
    #[wasm_bindgen(getter)]
    pub fn problems(&self) -> Vec<String> {
        self.content.as_ref().err().cloned().unwrap_or_default()
    }

    /// Whether nobody has read its prose yet.
    #[wasm_bindgen(getter, js_name = isUnread)]
    pub fn is_unread(&self) -> bool {
        self.unread.borrow().is_some()
    }

    /// Takes what the other module has found in the prose. Values that are no claims of this note leave it without any.
    #[wasm_bindgen(js_name = takeClaims)]
    pub fn take_claims(&self, packed: &JsValue) {
        let Some(note) = self.unread.take() else { return };
        let claims: Option<Claims> =
            Values::of(packed).and_then(|values| unpack_claims(&note, values.iter()));
        self.app.set_claims(claims.unwrap_or_default());
    }

    /// The note's title.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> Option<String> {
        self.content.as_ref().ok().map(|content| content.note.title.clone())
    }

    /// The state as the fragment of a link.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> String {
        let note = self.content.as_ref().ok().map(|content| &content.note.id);
        note.map(|note| self.state.borrow().to_fragment(note)).unwrap_or_default()
    }

    /// Restores the state of a fragment; one of another note is ignored.
    #[wasm_bindgen(setter)]
    pub fn set_state(&self, fragment: &str) {
        if let Some(charts) =
            self.content.as_ref().ok().and_then(|content| charts_from_link(content, fragment))
        {
            self.dispatch.borrow().emit(Action::Restore(charts));
        }
    }

    /// `auto`, `light` or `dark`.
    #[wasm_bindgen(getter)]
    pub fn theme(&self) -> String {
        self.state.borrow().theme.keyword().to_owned()
    }

    /// Sets the theme; an unknown keyword is ignored.
    #[wasm_bindgen(setter)]
    pub fn set_theme(&self, keyword: &str) {
        if let Some(theme) = theme_from_keyword(keyword) {
            self.dispatch.borrow().emit(Action::SetTheme(theme));
        }
    }

    /// All figures as JSON: [`export::figures_json`].
    #[wasm_bindgen(getter)]
    pub fn figures(&self) -> String {
        let content = self.content.as_ref();
        content.map(|content| export::figures_json(&content.note, &content.figures)).unwrap_or_default()
    }

    /// The current view of a chart as a file: `csv`, `svg`, `png`, or `png2`, which is twice as large.
    ///
    /// # Errors
    /// No such chart or format, or a file that the browser can't make.
    pub async fn export(&self, chart: String, format: String) -> Result<Blob, JsValue> {
        let exported = self.exported(&chart, &format)?;
        services::file(self.root.clone(), exported).await
    }

    fn exported(&self, chart: &str, format: &str) -> Result<Export, JsValue> {
        let index = self.charts().iter().position(|known| known.id.to_string() == chart);
        let content = self.app.content().ok_or_else(|| no_chart(chart))?;
        let exported =
            export_chart(&content, index.ok_or_else(|| no_chart(chart))?, &self.state.borrow(), format);
        exported.ok_or_else(|| format!("found format \"{format}\"; expected csv, svg, png or png2").into())
    }

    /// Zooms a chart of days or minutes to the range between two times in milliseconds since 1970.
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
                _ => None,
            }
        };
        let span = period(from_ms).zip(period(to_ms)).filter(|(from, to)| from <= to);
        let (from, to) = span.ok_or("expected rising times, in a chart of days or minutes")?;
        let change = Change::Zoom(Some(Span { from, to }));
        self.dispatch.borrow().emit(Action::ChangeChart(found.id.clone(), change));
        Ok(())
    }

    /// Unmounts the note.
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
