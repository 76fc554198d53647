//! The picture of a chart. Drawn again only when its drawing is another one, never for a pointer.

use super::nodes::svg;
use crate::chart::Drawing;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub(super) struct ChartDrawingProps {
    pub(super) drawing: Rc<Drawing>,
}

impl PartialEq for ChartDrawingProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.drawing, &other.drawing)
    }
}

#[component]
pub(super) fn ChartDrawing(props: &ChartDrawingProps) -> Html {
    svg(&props.drawing.svg)
}
