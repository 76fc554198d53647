//! Drawings as virtual DOM: converts nodes of [`crate::svg`].

use super::elements::{Tag, el};
use crate::svg::{Child, Node};
use yew::prelude::*;

/// The element of a node.
pub(super) fn svg(node: &Node) -> Html {
    tag(node).html()
}

/// The element of a node, to which more can be added.
pub(super) fn tag(node: &Node) -> Tag {
    let tag = node.attributes.iter().fold(el(node.tag), |tag, (name, value)| tag.attr(name, value));
    node.children.iter().fold(tag, |tag, child| match child {
        Child::Node(node) => tag.with(self::tag(node)),
        Child::Text(text) => tag.with(text),
    })
}
