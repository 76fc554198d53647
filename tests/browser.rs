//! Runs in a browser: the same note gives the same pictures there as natively, and the widget mounts.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "support/drawings.rs"]
mod drawings;

use research_widget::ui::{Content, Widget, WidgetProps};
use std::rc::Rc;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn pictures_are_the_same_as_natively() {
    let native = include_str!("golden/charts/hashes.txt");
    let here = drawings::hashes(&drawings::all());
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
    let content = Content::from_json(include_str!("../notes/amazon-q1-2026.json")).unwrap();
    let props = WidgetProps::alone(Ok(Rc::new(content)), Some(980));
    let widget = yew::Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
    settled().await;
    assert_eq!(root.query_selector_all("figure[data-chart]").unwrap().length(), 2);
    assert_eq!(root.query_selector_all("figure .plot > svg").unwrap().length(), 2);
    assert_eq!(
        root.query_selector("h1").unwrap().unwrap().text_content().unwrap(),
        "Amazon turns AI spending into growth faster than Microsoft"
    );
    widget.destroy();
    settled().await;
    assert_eq!(root.child_element_count(), 0);
}

/// Yew renders and unmounts in tasks of its own.
async fn settled() {
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
}
