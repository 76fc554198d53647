//! The figures of the prose as buttons: what pointers, fingers and keys do to them becomes actions, and each state
//! shows on them. It works on pages made beforehand and on those that the widget makes, and renders no word again.

use super::elements::{closest, elements, set};
use super::skip::{make_skippable, skip};
use super::slip::{place, scroll_to};
use crate::format;
use crate::state::{Action, Look, State};
use crate::ui::{Aim, Content, Slips, lit};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement, KeyboardEvent, PointerEvent};
use yew::Callback;

/// A pointer that rests so long on a figure wants to see its card.
const OPEN_MS: u32 = 100;
/// So long a pointer may be on its way from a figure to its card.
const CLOSE_MS: u32 = 300;
/// What happens within the note.
const EVENTS: [&str; 6] = ["pointerover", "pointerleave", "click", "keydown", "focusin", "focusout"];
/// What happens anywhere while a card is open.
const OUTSIDE: [&str; 2] = ["pointerdown", "keydown"];

/// The figures of a note's prose in its page.
pub(super) struct Phrases {
    root: Element,
    content: Rc<Content>,
    slips: Slips,
    dispatch: RefCell<Callback<Action>>,
    state: RefCell<Rc<State>>,
    /// Numbers of figures with their elements, in reading order; one that goes over marks has several.
    found: RefCell<Vec<(usize, HtmlElement)>>,
    /// What a pointer has begun to ask for.
    pending: RefCell<Option<Timeout>>,
    inside: RefCell<Vec<EventListener>>,
    outside: RefCell<Vec<EventListener>>,
}

impl Phrases {
    /// Nothing of the page changes yet.
    pub(super) fn new(root: &Element, content: &Rc<Content>, is_for_author: bool) -> Option<Rc<Self>> {
        let document = gloo::utils::document();
        let card = document.create_element("div").ok()?;
        card.set_class_name("slip");
        card.set_id("slip");
        card.set_attribute("role", "note").ok()?;
        let for_author = if is_for_author { document.create_element("div").ok() } else { None };
        Some(Rc::new(Self {
            root: root.clone(),
            content: content.clone(),
            slips: Slips { card, for_author },
            dispatch: RefCell::new(Callback::noop()),
            state: RefCell::default(),
            found: RefCell::default(),
            pending: RefCell::default(),
            inside: RefCell::default(),
            outside: RefCell::default(),
        }))
    }

    pub(super) fn slips(&self) -> Slips {
        self.slips.clone()
    }

    /// Brings parts of the note into sight.
    pub(super) fn aim(self: &Rc<Self>, next_frame: Callback<Callback<()>>) -> Callback<Aim> {
        let this = Rc::downgrade(self);
        Callback::from(move |aim: Aim| {
            let this = this.clone();
            next_frame.emit(Callback::from(move |()| {
                if let Some(this) = this.upgrade() {
                    this.aim_at(&aim);
                }
            }));
        })
    }

    /// The figures become buttons, once all of the note is in the page.
    pub(super) fn go_live(self: &Rc<Self>, dispatch: Callback<Action>) {
        self.dispatch.replace(dispatch);
        let found =
            elements(&self.root, "[data-claim]").filter_map(|element| Some((number_of(&element)?, element)));
        self.found.replace(found.collect());
        let mut last = None;
        for (number, element) in
            self.found.borrow().iter().filter(|(number, _)| last.replace(*number) != Some(*number))
        {
            set(element, &[("role", "button"), ("tabindex", "0"), ("aria-expanded", "false")]);
            debug_assert!(self.content.claims.get(*number).is_some());
        }
        let words = format::words(self.content.note.language).telling.skip;
        elements(&self.root, "section").for_each(|block| make_skippable(&block, words));
        if let (Some(banner), Ok(Some(column))) =
            (&self.slips.for_author, self.root.query_selector(".column"))
        {
            // A page without a column has no note.
            let _ = column.prepend_with_node_1(banner);
        }
        self.inside.replace(self.listen(&self.root, &EVENTS));
    }

    /// Stops listening.
    pub(super) fn stop(&self) {
        self.inside.take();
        self.outside.take();
        self.pending.take();
    }

    /// Shows a state: lit are the figures about what is read in a chart, open is the one that is looked at.
    pub(super) fn show(self: &Rc<Self>, state: Rc<State>) {
        let before = self.state.replace(state.clone());
        let lit = lit(&self.content, &state);
        for (number, element) in self.found.borrow().iter() {
            // A class that can't be set is a mark that is not seen.
            let _ = element.class_list().toggle_with_force("lit", lit.binary_search(number).is_ok());
        }
        if claim_of(&before.look) == claim_of(&state.look) {
            return;
        }
        let is_open = |number: &usize| claim_of(&state.look) == Some(*number);
        for (number, element) in
            self.found.borrow().iter().filter(|(_, element)| element.has_attribute("role"))
        {
            set(element, &[("aria-expanded", if is_open(number) { "true" } else { "false" })]);
            if is_open(number) {
                set(element, &[("aria-describedby", "slip")]);
            } else {
                // Without the attribute there is nothing to take away.
                let _ = element.remove_attribute("aria-describedby");
            }
        }
        let phrase: Vec<HtmlElement> = self
            .found
            .borrow()
            .iter()
            .filter(|(number, _)| is_open(number))
            .map(|(_, e)| e.clone())
            .collect();
        match phrase.last() {
            Some(last) => {
                // A phrase that the page has taken out has no card.
                let _ = last.after_with_node_1(&self.slips.card);
                place(&self.root, &phrase, self.slips.card.unchecked_ref());
                let window = gloo::utils::window();
                self.outside.replace(self.listen(&window, &OUTSIDE));
            }
            None => {
                self.slips.card.remove();
                self.outside.take();
            }
        }
    }

    /// Closes the card, which would stand elsewhere in a box of another width.
    pub(super) fn resized(&self) {
        self.act(Action::Close);
    }

    fn listen(self: &Rc<Self>, target: &EventTarget, events: &[&'static str]) -> Vec<EventListener> {
        let is_inside = events.len() == EVENTS.len();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = |event: &&'static str| {
            let this: Weak<Self> = Rc::downgrade(self);
            EventListener::new_with_options(target, *event, options, move |event| {
                match this.upgrade() {
                    Some(this) if is_inside => this.inside(event),
                    Some(this) => this.outside(event),
                    None => {}
                };
            })
        };
        events.iter().map(listener).collect()
    }

    fn inside(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        let number = closest(&target, "[data-claim]").as_ref().and_then(number_of);
        let is_in_card = self.slips.card.contains(Some(&target));
        match (event.type_().as_str(), number) {
            ("pointerover", _) => self.pointed(event.unchecked_ref(), number, is_in_card),
            ("pointerleave", _) => self.later(CLOSE_MS, None),
            ("click", Some(number)) => self.act(Action::Hold(number)),
            ("click", None) if target.matches(".skip").unwrap_or(false) => skip(&target),
            ("keydown", Some(number)) => {
                let key = event.unchecked_ref::<KeyboardEvent>().key();
                if key == "Enter" || key == " " {
                    event.prevent_default();
                    self.act(Action::Hold(number));
                }
            }
            ("focusin", Some(number)) => self.act(Action::Look(number)),
            ("focusin", None) if is_in_card => drop(self.pending.take()),
            ("focusin", None) => self.act(Action::Close),
            ("focusout", _) if number.is_some() || is_in_card => {
                let to = event.unchecked_ref::<FocusEvent>().related_target();
                let to = to.and_then(|to| to.dyn_into::<Element>().ok());
                if to.is_some_and(|to| !self.is_of_open(&to)) {
                    self.act(Action::Close);
                }
            }
            _ => {}
        }
    }

    /// Escape closes, wherever the focus is; so does a touch beside the phrase and its card.
    fn outside(&self, event: &Event) {
        if event.type_() == "keydown" {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                let is_in_card = self.slips.card.matches(":focus-within").unwrap_or(false);
                let phrase = claim_of(&self.state.borrow().look).and_then(|number| self.phrase(number));
                if let Some(phrase) = phrase.filter(|_| is_in_card) {
                    // Whatever can't have the focus leaves it where it is.
                    let _ = phrase.focus();
                }
                self.act(Action::Close);
            }
            return;
        }
        let path = event.composed_path();
        if !path.iter().filter_map(|on| on.dyn_into::<Element>().ok()).any(|on| self.is_of_open(&on)) {
            self.act(Action::Close);
        }
    }

    fn pointed(self: &Rc<Self>, event: &PointerEvent, number: Option<usize>, is_in_card: bool) {
        // A finger taps; and whoever selects words wants no card over them.
        if event.pointer_type() == "touch" || event.buttons() != 0 {
            return;
        }
        let is_held = self.state.borrow().look.is_some_and(|look| look.is_held);
        match number {
            _ if is_in_card || is_held => drop(self.pending.take()),
            Some(_) => self.later(OPEN_MS, number),
            None => self.later(CLOSE_MS, None),
        }
    }

    /// After a moment looks at a figure, or away; whatever comes before that takes its place.
    fn later(self: &Rc<Self>, ms: u32, number: Option<usize>) {
        let is_open = self.state.borrow().look.is_some();
        if number.is_none() && !is_open {
            return drop(self.pending.take());
        }
        let this = Rc::downgrade(self);
        let then = Timeout::new(ms, move || {
            let Some(this) = this.upgrade() else { return };
            this.pending.take().map(Timeout::forget);
            let has_focus = |element: &Element| element.matches(":focus, :focus-within").unwrap_or(false);
            // What has the focus comes before what the pointer passes.
            let is_used = has_focus(&this.slips.card);
            let focused = this.found.borrow().iter().find(|(_, e)| has_focus(e)).map(|(number, _)| *number);
            match number.or(focused) {
                _ if is_used => {}
                Some(number) => this.act(Action::Look(number)),
                None => this.act(Action::LookAway),
            }
        });
        self.pending.replace(Some(then));
    }

    fn act(&self, action: Action) {
        self.pending.take();
        self.dispatch.borrow().emit(action);
    }

    /// Whether an element is within the phrase that is looked at, or within its card.
    fn is_of_open(&self, element: &Element) -> bool {
        let open = claim_of(&self.state.borrow().look);
        self.slips.card.contains(Some(element))
            || open.is_some() && closest(element, "[data-claim]").as_ref().and_then(number_of) == open
    }

    fn phrase(&self, number: usize) -> Option<HtmlElement> {
        self.found.borrow().iter().find(|(found, _)| *found == number).map(|(_, element)| element.clone())
    }

    fn aim_at(&self, aim: &Aim) {
        let (part, focused) = match aim {
            Aim::Figure(number) => (self.phrase(*number), self.phrase(*number)),
            Aim::Chart(id) => {
                let charts = elements(&self.root, "[data-chart]");
                let name = id.to_string();
                let chart =
                    charts.into_iter().find(|e| e.get_attribute("data-chart").as_ref() == Some(&name));
                let surface =
                    chart.as_ref().and_then(|chart| chart.query_selector(".surface").ok().flatten());
                (chart, surface.map(JsCast::unchecked_into))
            }
        };
        if let Some(part) = part {
            scroll_to(&part, focused.as_ref());
        }
    }
}

fn claim_of(look: &Option<Look>) -> Option<usize> {
    look.map(|look| look.claim)
}

fn number_of(element: &impl AsRef<Element>) -> Option<usize> {
    element.as_ref().get_attribute("data-claim")?.parse().ok()
}
