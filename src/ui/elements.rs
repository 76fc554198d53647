//! A builder of HTML elements: `el("p").class("hint").with(text)`. Components are created with `html!`.
//!
//! The builder's functions are shared by all call sites, whereas `html!` expands to the whole construction at each;
//! that saves some 10 kB of compressed wasm.
//!
//! Machine translation in browsers replaces text nodes by elements of its own, so a text node that is updated later may
//! no longer be in the page. Therefore an element's own text is part of its key: when it changes, the element is
//! replaced.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText};

/// An element under construction. Boxed, so that passing it through the chain of calls moves one pointer.
#[must_use]
pub(super) struct Tag(Box<Parts>);

/// The parts of an element.
pub(super) struct Parts {
    /// Empty for a fragment.
    name: &'static str,
    attributes: Vec<(AttrValue, AttributeOrProperty)>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    node_ref: NodeRef,
    children: Vec<Html>,
    /// Its own text nodes, concatenated.
    words: String,
    /// Its index among its siblings.
    index: usize,
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
        index: 0,
    }))
}

/// A button with its click handler.
pub(super) fn button(act: Callback<Event>) -> Tag {
    el("button").attr("type", "button").on("click", act)
}

/// A part of a note, with its heading.
pub(super) fn section(keyword: &'static str, heading: &'static str) -> Tag {
    part(keyword, heading).with(el("h2").with(heading))
}

/// A part of a note whose name is not shown.
pub(super) fn part(keyword: &'static str, name: &'static str) -> Tag {
    el("section").class(keyword).attr("part", keyword).attr("aria-label", name)
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
    /// Adds an attribute; `None` adds nothing.
    pub(super) fn attr(mut self, name: &'static str, value: impl IntoAttr) -> Self {
        value.set(name, &mut self.0);
        self
    }

    /// Sets the classes.
    pub(super) fn class(self, names: impl IntoAttr) -> Self {
        self.attr("class", names)
    }

    /// Adds a listener for an event such as `click`.
    #[inline(never)]
    pub(super) fn on(mut self, event: &'static str, act: Callback<Event>) -> Self {
        self.0.listeners.push(Some(Rc::new(On { event, act })));
        self
    }

    /// Sets the reference through which components access the DOM element.
    pub(super) fn node_ref(mut self, node_ref: NodeRef) -> Self {
        self.0.node_ref = node_ref;
        self
    }

    /// Adds a child. `None` adds an empty node, so that the siblings after it keep their positions when Yew reconciles.
    pub(super) fn with(mut self, child: impl Child) -> Self {
        child.put(&mut self.0);
        self
    }

    /// Adds children.
    pub(super) fn with_all(mut self, children: impl IntoIterator<Item: Child>) -> Self {
        children.into_iter().for_each(|child| child.put(&mut self.0));
        self
    }

    /// Builds the virtual node.
    ///
    /// Attributes are collected into an `IndexMap` behind an `Rc`, one allocation for each element: the other forms
    /// that Yew takes need names known at compile time, which only the expansion of `html!` can give.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let Parts { name, attributes, listeners, node_ref, children, words, index } = *self.0;
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
        tag.key = (!words.is_empty()).then(|| Key::from(format!("{index} {words}")));
        tag.into()
    }
}

/// A listener for any event; its callback casts to the type of the event.
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

/// A value of an attribute.
pub(super) trait IntoAttr {
    fn set(self, name: &'static str, parts: &mut Parts);
}

impl IntoAttr for AttrValue {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        parts.attributes.push((AttrValue::Static(name), AttributeOrProperty::Attribute(self)));
    }
}

impl IntoAttr for &'static str {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::Static(self).set(name, parts);
    }
}

impl IntoAttr for String {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::from(self).set(name, parts);
    }
}

impl IntoAttr for &String {
    #[inline(never)]
    fn set(self, name: &'static str, parts: &mut Parts) {
        AttrValue::Rc(self.as_str().into()).set(name, parts);
    }
}

impl IntoAttr for bool {
    fn set(self, name: &'static str, parts: &mut Parts) {
        if self { "true" } else { "false" }.set(name, parts);
    }
}

impl<V: IntoAttr> IntoAttr for Option<V> {
    fn set(self, name: &'static str, parts: &mut Parts) {
        if let Some(value) = self {
            value.set(name, parts);
        }
    }
}

/// A child of an element.
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
        self.0.index = parts.children.len();
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
