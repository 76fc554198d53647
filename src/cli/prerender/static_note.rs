//! A note as HTML that needs no script.

use crate::content::{Content, Variant};
use crate::ui::{PRERENDERER, Widget, WidgetProps};
use std::io;
use std::rc::Rc;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

/// The article of a note.
///
/// # Errors
/// The system gives no runtime to render in.
pub(super) fn static_note(content: &Rc<Content>, variant: Variant) -> io::Result<String> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, render(content, variant)))
}

async fn render(content: &Rc<Content>, variant: Variant) -> String {
    let prerenderer = Some(PRERENDERER);
    let props = WidgetProps { variant, prerenderer, ..WidgetProps::alone(Ok(content.clone()), None) };
    LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}
