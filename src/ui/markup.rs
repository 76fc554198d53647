//! Elements and what stands in them: `el("p").class("hint").with(words)`. Components are made by `html!`.
//!
//! Nothing here depends on the place it is called from, so that an element costs a few calls where `html!` would write
//! out its making each time.
//!
//! A browser that translates a page puts elements of its own in place of texts, so that a text that is changed later is no
//! longer in the page. Therefore an element whose own words change gives way to another one: they are its key.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};

/// An element that is being made.
#[must_use]
pub(super) struct Tag(Box<Parts>);

/// What it is made of.
pub(super) struct Parts {
    /// Nothing where the children stand alone.
    name: &'static str,
    attributes: Vec<(AttrValue, AttributeOrProperty)>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    node_ref: NodeRef,
    children: Vec<Html>,
    /// Its own words, one after the other.
    words: String,
    /// Its place among its siblings, from 0.
    place: usize,
}

/// An element without attributes and children.
#[inline(never)]
pub(super) fn el(name: &'static str) -> Tag {
    Tag(Box::new(Parts {
        name,
        attributes: Vec::new(),
        listeners: Vec::new(),
        node_ref: NodeRef::default(),
        children: Vec::new(),
        words: String::new(),
        place: 0,
    }))
}

/// A button with what is done at a click.
pub(super) fn button(act: Callback<Event>) -> Tag {
    el("button").attr("type", "button").on("click", act)
}

/// A part of a note, with its heading.
pub(super) fn section(token: &'static str, heading: &'static str) -> Tag {
    let section = el("section").class(token).attr("part", token).attr("aria-label", heading);
    section.with(el("h2").with(heading))
}

/// A remark in small print after a value; nothing where it has no words.
pub(super) fn remark(words: String) -> Option<Tag> {
    (!words.is_empty()).then(|| fragment().with(" ").with(el("small").with(words)))
}

/// Children without an element around them.
pub(super) fn fragment() -> Tag {
    el("")
}

impl Tag {
    /// With one more attribute; without it where the value is `None`.
    pub(super) fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        value.set(name, &mut self.0);
        self
    }

    /// With its classes.
    pub(super) fn class(self, names: impl Value) -> Self {
        self.attr("class", names)
    }

    /// With what is done at an event, such as `click`.
    #[inline(never)]
    pub(super) fn on(mut self, event: &'static str, act: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(On { event, act })));
        self
    }

    /// With what finds the element once it is in the page.
    pub(super) fn found_by(mut self, node_ref: NodeRef) -> Self {
        self.0.node_ref = node_ref;
        self
    }

    /// With one more child. One that is `None` keeps its place, so that those after it stay the elements they are.
    pub(super) fn with(mut self, child: impl Child) -> Self {
        child.put(&mut self.0);
        self
    }

    /// With more children.
    pub(super) fn with_all(mut self, children: impl IntoIterator<Item: Child>) -> Self {
        children.into_iter().for_each(|child| child.put(&mut self.0));
        self
    }

    /// Makes it.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let Parts { name, attributes, listeners, node_ref, children, words, place } = *self.0;
        if name.is_empty() {
            return VList::with_children(children, None).into();
        }
        let mut tag = VTag::new(name);
        if !attributes.is_empty() {
            tag.set_attributes(Attributes::IndexMap(Rc::new(attributes.into_iter().collect())));
        }
        if !listeners.is_empty() {
            tag.set_listeners(listeners.into());
        }
        if !children.is_empty() {
            tag.add_children(children);
        }
        tag.node_ref = node_ref;
        // Siblings may have the same words, and no two the same key.
        tag.key = (!words.is_empty()).then(|| Key::from(format!("{place} {words}")));
        tag.into()
    }
}

/// One type for every event, each of which its callback casts to its own.
struct On {
    event: &'static str,
    act: Callback<Event>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(self.event.into())
    }

    fn handle(&self, event: Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What an attribute can say.
pub(super) trait Value {
    fn set(self, name: &'static str, parts: &mut Parts);
}

impl Value for AttrValue {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        parts.attributes.push((AttrValue::Static(name), AttributeOrProperty::Attribute(self)));
    }
}

impl Value for &'static str {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::Static(self).set(name, parts);
    }
}

impl Value for String {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::from(self).set(name, parts);
    }
}

impl Value for &String {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::Rc(self.as_str().into()).set(name, parts);
    }
}

impl Value for bool {
    fn set(self, name: &'static str, parts: &mut Parts) {
        if self { "true" } else { "false" }.set(name, parts);
    }
}

impl<V: Value> Value for Option<V> {
    fn set(self, name: &'static str, parts: &mut Parts) {
        if let Some(value) = self {
            value.set(name, parts);
        }
    }
}

/// What can stand in an element.
pub(super) trait Child {
    fn put(self, parts: &mut Parts);
}

impl Child for Html {
    #[inline(never)]
    fn put(self, parts: &mut Parts) {
        parts.children.push(self);
    }
}

impl Child for Tag {
    #[inline(never)]
    fn put(mut self, parts: &mut Parts) {
        self.0.place = parts.children.len();
        self.html().put(parts);
    }
}

impl Child for AttrValue {
    #[inline(never)]
    fn put(self, parts: &mut Parts) {
        parts.words.push_str(&self);
        Html::VText(VText { text: self }).put(parts);
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn put(self, parts: &mut Parts) {
        AttrValue::Static(self).put(parts);
    }
}

impl Child for String {
    #[inline(never)]
    fn put(self, parts: &mut Parts) {
        AttrValue::from(self).put(parts);
    }
}

impl Child for &String {
    #[inline(never)]
    fn put(self, parts: &mut Parts) {
        AttrValue::Rc(self.as_str().into()).put(parts);
    }
}

impl<C: Child> Child for Option<C> {
    fn put(self, parts: &mut Parts) {
        match self {
            Some(child) => child.put(parts),
            None => Html::default().put(parts),
        }
    }
}
