//! Runs in a browser: the same note gives the same pictures there as natively, and the widget mounts.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking, and nobody imports it"
)]

#[path = "support/drawings.rs"]
mod drawings;

use js_sys::{Float64Array, Function, Object, Reflect};
use research_widget::content::Content;
use research_widget::embed::{Mounted, read_note};
use research_widget::ui::{Widget, WidgetProps};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn pictures_are_the_same_as_natively() {
    let native = include_str!("golden/charts/hashes.txt");
    let all: Vec<_> = drawings::all().into_iter().chain(drawings::stretched()).collect();
    let here = drawings::hashes(&all);
    let differing: Vec<_> =
        native.lines().zip(here.lines()).filter(|(native, here)| native != here).collect();
    assert_eq!(native.lines().count(), here.lines().count());
    assert!(differing.is_empty(), "{differing:?}");
}

#[wasm_bindgen_test]
async fn the_widget_mounts_and_unmounts() {
    let document = gloo::utils::document();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let content = Content::read(include_str!("../notes/amazon-q1-2026.json")).unwrap();
    let props = WidgetProps::alone(Ok(Rc::new(content)), Some(980));
    let widget = yew::Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
    settled().await;
    assert_eq!(root.query_selector_all("figure[data-chart]").unwrap().length(), 2);
    assert_eq!(root.query_selector_all("figure .plot > .shapes").unwrap().length(), 2);
    assert_eq!(
        root.query_selector("h1").unwrap().unwrap().text_content().unwrap(),
        "Amazon turns AI spending into growth faster than Microsoft"
    );
    widget.destroy();
    settled().await;
    assert_eq!(root.child_element_count(), 0);
}

/// A note of one series whose values come as a column of minutes.
const MINUTES: &str = r#"{
    "version": 1, "id": "minutes", "lang": "en", "title": "Price", "summary": ["One chart."],
    "companies": [{ "id": "c", "name": "C", "fictional": true }], "sources": [{ "id": "s", "title": "S" }],
    "series": [{ "id": "price", "name": "Price", "company": "c", "unit": "USD", "type": "stock",
        "frequency": "minute", "column": "price", "source": "s" }],
    "charts": [{ "id": "price", "title": "Price", "series": ["price"], "views": ["level"] }]
}"#;

/// 2026-01-01, in milliseconds since 1970.
const START_MS: f64 = 1_767_225_600_000.0;
const MINUTE_MS: f64 = 60_000.0;

/// The columns of [`MINUTES`], `count` minutes long.
fn columns(count: u32) -> JsValue {
    let time: Vec<f64> = (0..count).map(|n| START_MS + f64::from(n) * MINUTE_MS).collect();
    let values: Vec<f64> = (0..count).map(|n| f64::from((n * 7919) % 1009)).collect();
    let column = Object::new();
    Reflect::set(&column, &"time".into(), &Float64Array::from(&*time)).unwrap();
    Reflect::set(&column, &"values".into(), &Float64Array::from(&*values)).unwrap();
    let columns = Object::new();
    Reflect::set(&columns, &"price".into(), &column).unwrap();
    columns.into()
}

fn options(columns: &JsValue) -> JsValue {
    let options = Object::new();
    Reflect::set(&options, &"columns".into(), columns).unwrap();
    options.into()
}

fn value(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap()
}

fn mount(root: Element, note: JsValue, options: &JsValue) -> Result<Mounted, JsValue> {
    read_note(note, options)?.mount(root, &JsValue::UNDEFINED, report())
}

/// Hears what is reported, and does nothing.
fn report() -> Function {
    Function::new_no_args("")
}

fn root() -> Element {
    let document = gloo::utils::document();
    let root = document.create_element("div").unwrap();
    // Else a scroll bar that appears would change the width.
    root.set_attribute("style", "width: 980px").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    root
}

#[wasm_bindgen_test]
async fn a_script_mounts_columns_and_shows_a_part_of_them() {
    let root = root();
    let mounted = mount(root.clone(), value(MINUTES), &options(&columns(20_000))).unwrap();
    settled().await;
    let line = || root.query_selector(".plot > svg .line").unwrap().unwrap().get_attribute("d").unwrap();
    let whole = line();
    mounted.show("price", START_MS + 60.0 * MINUTE_MS, START_MS + 180.0 * MINUTE_MS).unwrap();
    settled().await;
    assert!(line() != whole, "a part looks like the whole");
    assert_eq!(mounted.state(), "rw1:minutes&price=range:2026-01-01T01:00..2026-01-01T03:00");
    mounted.set_state("rw1:minutes");
    settled().await;
    assert!(line() == whole, "the whole looks different");
    assert!(mounted.show("nope", 0.0, 1.0).is_err());
    assert!(mounted.show("price", MINUTE_MS, 0.0).is_err());
    mounted.destroy();
    settled().await;
    assert_eq!(root.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn columns_that_are_none_are_named() {
    let columns = Object::new();
    Reflect::set(&columns, &"price".into(), &Object::new()).unwrap();
    let columns = columns.into();
    let error = mount(root(), value(MINUTES), &options(&columns)).err().unwrap();
    assert_eq!(error.as_string().unwrap(), "columns.price.values: missing");
    let root = root();
    let mounted = mount(root.clone(), value(MINUTES), &JsValue::UNDEFINED).unwrap();
    settled().await;
    assert_eq!(mounted.problems().len(), 1);
    let problems = root.query_selector(".problems").unwrap().unwrap().text_content().unwrap();
    assert!(problems.contains("series[0].column"), "{problems}");
}

/// Yew renders and unmounts in tasks of its own.
async fn settled() {
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
}
