//! The figures of the prose as buttons that open claim cards: events become actions, and each state is reflected in
//! attributes and classes. Outside of Yew, so that text is never rendered again, prerendered or not.

use super::dom::{closest, elements, listen, set};
use super::popover::{position_card, scroll_to, scroll_to_chart};
use super::skip::{make_skippable, skip};
use crate::content::Content;
use crate::format;
use crate::state::{Action, OpenCard, State};
use crate::ui::{PopoverHosts, ScrollTarget, highlighted};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, HtmlElement, KeyboardEvent, PointerEvent};
use yew::Callback;

/// Delay before hovering opens a card.
const OPEN_MS: u32 = 100;
/// Delay before a card closes, in which the pointer can move from the figure to the card.
const CLOSE_MS: u32 = 300;
/// Events within the note.
const EVENTS: [&str; 6] = ["pointerover", "pointerleave", "click", "keydown", "focusin", "focusout"];
/// Events of the window while a card is open.
const OUTSIDE: [&str; 2] = ["pointerdown", "keydown"];

/// The buttons of a note.
pub(super) struct ClaimButtons {
    root: Element,
    content: RefCell<Rc<Content>>,
    popovers: PopoverHosts,
    dispatch: RefCell<Callback<Action>>,
    state: RefCell<Rc<State>>,
    /// Indices of claims with their elements, in reading order; a claim that spans markup has several elements.
    found: RefCell<Vec<(usize, HtmlElement)>>,
    /// The pending hover.
    pending: RefCell<Option<Timeout>>,
    inside: RefCell<Vec<EventListener>>,
    outside: RefCell<Vec<EventListener>>,
}

impl ClaimButtons {
    /// Leaves the page as it is until [`Self::go_live`].
    pub(super) fn new(root: &Element, content: &Rc<Content>, is_for_author: bool) -> Option<Rc<Self>> {
        let document = gloo::utils::document();
        let card = document.create_element("div").ok()?;
        card.set_class_name("popover");
        card.set_id("popover");
        card.set_attribute("role", "note").ok()?;
        let for_author = if is_for_author { document.create_element("div").ok() } else { None };
        Some(Rc::new(Self {
            root: root.clone(),
            content: RefCell::new(content.clone()),
            popovers: PopoverHosts { card, for_author },
            dispatch: RefCell::new(Callback::noop()),
            state: RefCell::default(),
            found: RefCell::default(),
            pending: RefCell::default(),
            inside: RefCell::default(),
            outside: RefCell::default(),
        }))
    }

    /// Replaces the content; [`Self::go_live`] then puts its claims into the page.
    pub(super) fn set_content(&self, content: Rc<Content>) {
        self.content.replace(content);
    }

    pub(super) fn popovers(&self) -> PopoverHosts {
        self.popovers.clone()
    }

    /// Callback that scrolls to a part of the note.
    pub(super) fn scroll_to_target(
        self: &Rc<Self>,
        next_frame: Callback<Callback<()>>,
    ) -> Callback<ScrollTarget> {
        let this = Rc::downgrade(self);
        Callback::from(move |target: ScrollTarget| {
            let this = this.clone();
            next_frame.emit(Callback::from(move |()| {
                if let Some(this) = this.upgrade() {
                    this.scroll_to_part(&target);
                }
            }));
        })
    }

    /// Makes the figures buttons, once the whole note is in the page and its claims are known.
    pub(super) fn go_live(self: &Rc<Self>, dispatch: Callback<Action>) {
        self.dispatch.replace(dispatch);
        let content = self.content.borrow().clone();
        let found =
            elements(&self.root, "[data-claim]").filter_map(|element| Some((number_of(&element)?, element)));
        self.found.replace(found.collect());
        if self.found.borrow().is_empty() {
            return;
        }
        let mut last = None;
        for (_, element) in
            self.found.borrow().iter().filter(|(number, _)| last.replace(*number) != Some(*number))
        {
            set(element, &[("role", "button"), ("tabindex", "0"), ("aria-expanded", "false")]);
        }
        let messages = &format::messages(content.note.language).mention_messages;
        elements(&self.root, "section").for_each(|block| make_skippable(&block, messages));
        if let (Some(banner), Ok(Some(column))) =
            (&self.popovers.for_author, self.root.query_selector(".column"))
        {
            // A page without a column has no note.
            let _ = column.prepend_with_node_1(banner);
        }
        self.inside.replace(listen(self, &self.root, &EVENTS, Self::inside));
    }

    /// Stops listening.
    pub(super) fn stop(&self) {
        self.inside.take();
        self.outside.take();
        self.pending.take();
    }

    /// Reflects a state: highlights the claims about the cursor, and opens the card.
    pub(super) fn show(self: &Rc<Self>, state: Rc<State>) {
        let before = self.state.replace(state.clone());
        let highlighted = highlighted(&self.content.borrow(), &state);
        for (number, element) in self.found.borrow().iter() {
            // A class that can't be set is a missing highlight, no more.
            let _ = element
                .class_list()
                .toggle_with_force("highlighted", highlighted.binary_search(number).is_ok());
        }
        if claim_of(&before.card) == claim_of(&state.card) {
            return;
        }
        let is_open = |number: &usize| claim_of(&state.card) == Some(*number);
        for (number, element) in
            self.found.borrow().iter().filter(|(_, element)| element.has_attribute("role"))
        {
            set(element, &[("aria-expanded", if is_open(number) { "true" } else { "false" })]);
            if is_open(number) {
                set(element, &[("aria-describedby", "popover")]);
            } else {
                // An attribute that is missing need not be removed.
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
                // A phrase that the page has removed has no card.
                let _ = last.after_with_node_1(&self.popovers.card);
                position_card(&self.root, &phrase, self.popovers.card.unchecked_ref());
                let window = gloo::utils::window();
                self.outside.replace(listen(self, &window, &OUTSIDE, Self::outside));
            }
            None => {
                self.popovers.card.remove();
                self.outside.take();
            }
        }
    }

    /// Closes the card, whose position depends on the width.
    pub(super) fn resized(&self) {
        self.act(Action::Close);
    }

    fn inside(self: &Rc<Self>, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        let number = closest(&target, "[data-claim]").as_ref().and_then(number_of);
        let is_in_card = self.popovers.card.contains(Some(&target));
        match (event.type_().as_str(), number) {
            ("pointerover", _) => self.pointed(event.unchecked_ref(), number, is_in_card),
            ("pointerleave", _) => self.later(CLOSE_MS, None),
            ("click", Some(number)) => self.act(Action::PinCard(number)),
            ("click", None) if target.matches(".skip").unwrap_or(false) => skip(&target),
            ("keydown", Some(number)) => {
                let key = event.unchecked_ref::<KeyboardEvent>().key();
                if key == "Enter" || key == " " {
                    event.prevent_default();
                    self.act(Action::PinCard(number));
                }
            }
            ("focusin", Some(number)) => self.act(Action::OpenCard(number)),
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
    fn outside(self: &Rc<Self>, event: &Event) {
        if event.type_() == "keydown" {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                let is_in_card = self.popovers.card.matches(":focus-within").unwrap_or(false);
                let phrase = claim_of(&self.state.borrow().card).and_then(|number| self.phrase(number));
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
        // Touch opens cards by tapping; selecting text opens none.
        if event.pointer_type() == "touch" || event.buttons() != 0 {
            return;
        }
        let is_pinned = self.state.borrow().card.is_some_and(|card| card.is_pinned);
        match number {
            _ if is_in_card || is_pinned => drop(self.pending.take()),
            Some(_) => self.later(OPEN_MS, number),
            None => self.later(CLOSE_MS, None),
        }
    }

    /// Opens a card after a delay, or closes it; replaces a pending hover.
    fn later(self: &Rc<Self>, ms: u32, number: Option<usize>) {
        let is_open = self.state.borrow().card.is_some();
        if number.is_none() && !is_open {
            return drop(self.pending.take());
        }
        let this = Rc::downgrade(self);
        let then = Timeout::new(ms, move || {
            let Some(this) = this.upgrade() else { return };
            this.pending.take().map(Timeout::forget);
            let has_focus = |element: &Element| element.matches(":focus, :focus-within").unwrap_or(false);
            // Focus takes precedence over hover.
            let is_used = has_focus(&this.popovers.card);
            let focused = this.found.borrow().iter().find(|(_, e)| has_focus(e)).map(|(number, _)| *number);
            match number.or(focused) {
                _ if is_used => {}
                Some(number) => this.act(Action::OpenCard(number)),
                None => this.act(Action::CloseUnpinnedCard),
            }
        });
        self.pending.replace(Some(then));
    }

    fn act(&self, action: Action) {
        self.pending.take();
        self.dispatch.borrow().emit(action);
    }

    /// Whether an element is within the phrase of the open card, or within the card.
    fn is_of_open(&self, element: &Element) -> bool {
        let open = claim_of(&self.state.borrow().card);
        self.popovers.card.contains(Some(element))
            || open.is_some() && closest(element, "[data-claim]").as_ref().and_then(number_of) == open
    }

    fn phrase(&self, number: usize) -> Option<HtmlElement> {
        self.found.borrow().iter().find(|(found, _)| *found == number).map(|(_, element)| element.clone())
    }

    fn scroll_to_part(&self, target: &ScrollTarget) {
        match target {
            ScrollTarget::Figure(number) => {
                if let Some(phrase) = self.phrase(*number) {
                    scroll_to(&phrase, Some(&phrase));
                }
            }
            ScrollTarget::Chart(id) => scroll_to_chart(&self.root, &id.to_string()),
        }
    }
}

fn claim_of(card: &Option<OpenCard>) -> Option<usize> {
    card.map(|card| card.claim)
}

fn number_of(element: &impl AsRef<Element>) -> Option<usize> {
    element.as_ref().get_attribute("data-claim")?.parse().ok()
}
