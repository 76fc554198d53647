//! Pictures as elements: a node of [`crate::svg`] becomes an element of Yew.

use crate::svg::{Child, Node};
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// The element of a node.
pub(super) fn svg(node: &Node) -> Html {
    let mut tag = VTag::new(node.tag);
    for (name, value) in &node.attributes {
        tag.add_attribute(name, value.clone());
    }
    tag.add_children(node.children.iter().map(|child| match child {
        Child::Node(node) => svg(node),
        Child::Text(text) => html! { { text.clone() } },
    }));
    tag.into()
}
