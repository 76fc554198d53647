//! Dimensions of the card, its areas, and the lines that divide them.

use crate::svg::{Node, px};

/// Width and height of the card in pixels, as the large sites that show cards ask for them.
pub const CARD_PX: (f64, f64) = (1200.0, 630.0);

/// Empty paper at the sides.
pub(super) const EDGE_PX: f64 = 60.0;
/// Width of the text.
pub(super) const TEXT_PX: f64 = CARD_PX.0 - 2.0 * EDGE_PX;
/// Lower edge of the content, in pixels from the top.
pub(super) const BOTTOM_PX: f64 = 592.0;
/// Width of the column of key figures.
pub(super) const NUMBERS_PX: f64 = 276.0;
/// Width of the gap beside that column, with a hairline in its middle.
pub(super) const GUTTER_PX: f64 = 52.0;

/// A part of the card in pixels from its top left corner.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    /// All of the card from a height on.
    pub(super) fn text(top: f64) -> Self {
        Self { left: EDGE_PX, top, width: TEXT_PX, height: BOTTOM_PX - top }
    }

    pub(super) fn right(self) -> f64 {
        self.left + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.top + self.height
    }
}

/// A straight line from one point to another.
pub(super) fn line(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Node {
    let d = format!("M{},{}L{},{}", px(from.0), px(from.1), px(to.0), px(to.1));
    Node::new("path").with("class", class).with("d", d)
}
