//! A drawing as a file that stands alone: what the page's stylesheets make of its classes becomes attributes.

use crate::svg::{Child, Node};
use js_sys::{Function, Promise, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

/// Properties that elements take over from their parents, with the values that a file has where it says nothing.
const PROPERTIES: [(&str, &str); 12] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1"),
    ("stroke-dasharray", "none"),
    ("stroke-linejoin", "miter"),
    ("stroke-linecap", "butt"),
    ("stroke-opacity", "1"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("letter-spacing", "normal"),
];

type Style = [String; PROPERTIES.len()];

/// The text of a drawing that looks without stylesheets as it does with those of the note in an element.
pub(super) fn standalone(root: &Element, svg: &Node) -> Result<String, JsValue> {
    let note = root.query_selector(".research-note")?;
    let drawn = element(svg)?;
    // Nothing is painted before it is taken off again.
    note.as_ref().unwrap_or(root).append_child(&drawn)?;
    let inked = inked(svg, &drawn, &PROPERTIES.map(|(_, unsaid)| unsaid.to_owned()));
    drawn.remove();
    inked.map(|nodes| nodes.iter().map(Node::to_svg).collect())
}

/// An element with what stylesheets go by: names, classes, and the properties that it says itself.
fn element(node: &Node) -> Result<Element, JsValue> {
    let element = gloo::utils::document().create_element_ns(Some("http://www.w3.org/2000/svg"), node.tag)?;
    for (name, value) in node.attributes.iter().filter(|(name, _)| *name == "class" || is_property(name)) {
        element.set_attribute(name, value)?;
    }
    for child in &node.children {
        if let Child::Node(child) = child {
            let child = self::element(child)?;
            element.append_child(&child)?;
        }
    }
    Ok(element)
}

fn is_property(name: &str) -> bool {
    PROPERTIES.iter().any(|(property, _)| *property == name)
}

/// The node of an element with attributes for whatever it does not take over; two for a text with a halo.
fn inked(node: &Node, element: &Element, parent: &Style) -> Result<Vec<Node>, JsValue> {
    let Some(computed) = gloo::utils::window().get_computed_style(element)? else {
        return Err("no styles".into());
    };
    let mut style = Style::default();
    for (value, (name, _)) in style.iter_mut().zip(PROPERTIES) {
        let text = computed.get_property_value(name)?;
        *value = if name == "font-family" { text } else { text.replace("px", "") };
    }
    let own = node.attributes.iter().filter(|(name, _)| *name != "class" && !is_property(name)).cloned();
    let said = PROPERTIES.iter().zip(&style).zip(parent).filter(|((_, value), parent)| value != parent);
    let said = said.map(|((property, value), _)| (property.0, value.clone()));
    let mut inked = Node { attributes: own.chain(said).collect(), ..Node::new(node.tag) };
    let opacity = computed.get_property_value("opacity")?;
    if opacity != "1" {
        inked = inked.with("opacity", opacity);
    }
    let mut next = element.first_element_child();
    for child in &node.children {
        match (child, &next) {
            (Child::Text(_), _) => inked.children.push(child.clone()),
            (Child::Node(child), Some(element)) => {
                inked.children.extend(self::inked(child, element, &style)?.into_iter().map(Child::Node));
                next = element.next_element_sibling();
            }
            (Child::Node(_), None) => {}
        }
    }
    let has_halo = node.tag == "text" && inked.attributes.iter().any(|(name, _)| *name == "stroke");
    Ok(if has_halo { with_halo(inked) } else { vec![inked] })
}

/// The halo as a text of its own under the words: not every viewer knows `paint-order`.
fn with_halo(text: Node) -> Vec<Node> {
    let is_stroke = |name: &str| name.starts_with("stroke");
    let mut words = text.clone();
    words.attributes.retain(|(name, _)| !is_stroke(name));
    let mut halo = text.with("aria-hidden", "true");
    let paper = halo.attributes.iter().find(|(name, _)| *name == "stroke").map(|(_, paper)| paper.clone());
    halo.attributes.retain(|(name, _)| *name != "fill");
    vec![halo.with("fill", paper.unwrap_or_default()), words]
}

/// A drawing of [`standalone`] as PNG, `scale` pixels to a CSS pixel, whatever the screen has.
pub(super) async fn bitmap(text: &str, scale: u8) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{}", encode_uri_component(text)));
    JsFuture::from(image.decode()).await?;
    let (width, height) =
        (image.natural_width() * u32::from(scale), image.natural_height() * u32::from(scale));
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    let encoded = Promise::new(&mut |resolve: Function, reject: Function| {
        if let Err(error) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(encoded).await?.dyn_into()
}
