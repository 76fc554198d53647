//! The browser as host of the widget: animation frames, files, links.

use super::image_file;
use crate::ui::{Export, Services};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};
use yew::Callback;
use yew::platform::spawn_local;

/// The services for a widget in an element.
pub(super) fn services(root: Element) -> Services {
    let frames = Rc::new(Frames::default());
    let next_frame = Callback::from(move |then| frames.wait(then));
    let export = Callback::from(move |(exported, done): (Export, Callback<bool>)| match exported {
        Export::Link(address) => copy(&address, done),
        // Within the click: some browsers refuse later downloads.
        Export::Text { name, media_type, text } => {
            done.emit(blob(&text, media_type).and_then(|file| download(&name, &file)).is_ok());
        }
        Export::Drawing { ref name, .. } => {
            let name = name.clone();
            let file = file(root.clone(), exported);
            spawn_local(async move {
                let file = file.await;
                done.emit(file.and_then(|file| download(&name, &file)).is_ok());
            });
        }
    });
    Services {
        is_live: true,
        next_frame,
        export,
        address: Callback::from(|()| address()),
        ..Services::default()
    }
}

/// An export as a file. Boxed, so that callers don't each contain its state machine.
pub(super) fn file(root: Element, exported: Export) -> Pin<Box<dyn Future<Output = Result<Blob, JsValue>>>> {
    Box::pin(async move {
        match exported {
            Export::Text { media_type, text, .. } => blob(&text, media_type),
            Export::Link(address) => blob(&address, "text/plain"),
            Export::Drawing { svg, scale, .. } => {
                let text = image_file::standalone(&root, &svg)?;
                match scale {
                    None => blob(&text, "image/svg+xml"),
                    Some(scale) => image_file::bitmap(&text, scale).await,
                }
            }
        }
    })
}

/// Callbacks waiting for the next animation frame, and its handle, kept until another is requested.
#[derive(Default)]
struct Frames {
    waiting: RefCell<Vec<Callback<()>>>,
    frame: RefCell<Option<AnimationFrame>>,
}

impl Frames {
    fn wait(self: &Rc<Self>, then: Callback<()>) {
        let is_first = self.waiting.borrow().is_empty();
        self.waiting.borrow_mut().push(then);
        if is_first {
            let frames = self.clone();
            let frame = request_animation_frame(move |_| {
                let waiting = frames.waiting.take();
                waiting.iter().for_each(|then| then.emit(()));
            });
            self.frame.replace(Some(frame));
        }
    }
}

/// The page's address; a page may change it without being loaded again. In a frame that of the page around, where
/// embed.js has heard it.
fn address() -> String {
    let around = gloo::utils::document_element().get_attribute("data-page");
    around.unwrap_or_else(|| gloo::utils::window().location().href().unwrap_or_default())
}

/// Copies within the click: later, browsers refuse.
fn copy(address: &str, done: Callback<bool>) {
    let clipboard = gloo::utils::window().navigator().clipboard();
    // Pages that are not served securely have no clipboard.
    if JsValue::from(clipboard.clone()).is_undefined() {
        return done.emit(false);
    }
    let copied = clipboard.write_text(address);
    spawn_local(async move { done.emit(JsFuture::from(copied).await.is_ok()) });
}

fn blob(text: &str, media_type: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)
}

/// Saves a file as a click on a link to it would.
fn download(name: &str, file: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the address over by the time of a later task.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
