//! The picture of a chart. Drawn again only when its drawing is another one, never for a pointer.

use super::elements::{Tag, el, fragment};
use super::nodes::{svg, tag};
use crate::chart::{Breakpoint, Stretched, ValueLabels};
use crate::svg::Node;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub(super) struct ChartDrawingProps {
    pub(super) drawing: Rc<Stretched>,
}

impl PartialEq for ChartDrawingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawing, &other.drawing)
    }
}

/// The layers of the picture, each in its cell of a grid (`styles/picture.css`), and the widest labels of axes and line
/// ends, unseen, which give that grid its columns.
#[component]
pub(super) fn ChartDrawing(props: &ChartDrawingProps) -> Html {
    let Stretched { grid, shapes, points, value_labels, period_labels, words, .. } = &*props.drawing;
    let sizer = |class: String, widest: &String| el("span").class(class).with(widest);
    let sides = ["column-sizer left", "column-sizer right"].into_iter().zip(value_labels);
    let axes = sides.filter_map(|(class, labels)| Some(sizer(class.to_owned(), &labels.as_ref()?.widest)));
    let with_ends = words.iter().filter(|words| words.ends.is_some());
    let ends = with_ends
        .map(|words| sizer(format!("column-sizer ends {}", words.breakpoint.class()), &words.widest_end));
    let hatches = words.iter().filter_map(|words| Some(at(&[words.breakpoint], words.hatches.as_ref()?)));
    let texts = words.iter().filter(|words| !words.texts.children.is_empty());
    fragment()
        .with(el("div").class("column-sizers").attr("aria-hidden", "true").with_all(axes).with_all(ends))
        .with(svg(grid))
        .with(svg(shapes))
        .with_all(hatches)
        .with(svg(points))
        .with_all(value_labels.iter().flatten().map(|ValueLabels { labels, .. }| tag(labels)))
        .with_all(texts.map(|words| at(&[words.breakpoint], &words.texts)))
        .with_all(words.iter().filter_map(|words| Some(at(&[words.breakpoint], words.ends.as_ref()?))))
        .with_all(period_labels.iter().map(|(breakpoints, labels)| at(breakpoints, labels)))
        .html()
}

/// A layer that shows at some breakpoints alone.
fn at(breakpoints: &[Breakpoint], node: &Node) -> Tag {
    let class = node.attributes.iter().find(|(name, _)| *name == "class").map(|(_, class)| class.as_str());
    tag(node).class(format!("{}{}", class.unwrap_or_default(), classes(breakpoints)))
}

/// Their classes, each after a space; none where they are all.
pub(super) fn classes(breakpoints: &[Breakpoint]) -> String {
    if breakpoints.len() == Breakpoint::ALL.len() {
        return String::new();
    }
    breakpoints.iter().map(|breakpoint| format!(" {}", breakpoint.class())).collect()
}
