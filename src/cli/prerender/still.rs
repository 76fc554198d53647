//! A note as HTML that needs no script.

use crate::ui::{Content, Proof, ProofProps, Variant, Widget, WidgetProps};
use std::io;
use std::rc::Rc;
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{AttrValue, LocalServerRenderer};

/// The article of a note, each chart drawn at several widths.
///
/// # Errors
/// The system gives no runtime to render in.
pub(super) fn still_note(content: &Rc<Content>, variant: Variant) -> io::Result<String> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, render(content, variant)))
}

async fn render(content: &Rc<Content>, variant: Variant) -> String {
    let mut proofs = Vec::new();
    for place in 0..content.figures.charts.len() {
        let props = ProofProps { content: content.clone(), place };
        let html = LocalServerRenderer::<Proof>::with_props(props).hydratable(false).render().await;
        proofs.push(AttrValue::from(html));
    }
    let props =
        WidgetProps { variant, proofs: Rc::from(proofs), ..WidgetProps::alone(Ok(content.clone()), None) };
    LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}
