//! The widget in its element, following the width of that.

use super::claim_buttons::ClaimButtons;
use super::options::Options;
use super::prerendered_page::PrerenderedPage;
use super::services::services;
use super::width::{SizeListener, column_width_px};
use crate::claims::Claims;
use crate::content::Content;
use crate::state::{Action, Cursor, State};
use crate::ui::{Widget, WidgetProps};
use crate::units::Language;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

/// Width of the column while the element has no layout.
const FALLBACK_WIDTH_PX: u32 = 708;

/// A mounted widget.
pub(super) struct App {
    rendered: Rc<RefCell<Rendered>>,
    enhancements: Rc<Enhancements>,
    size_listener: Option<SizeListener>,
}

struct Rendered {
    handle: AppHandle<Widget>,
    props: WidgetProps,
}

impl App {
    /// Mounts into an element. A page that was prerendered from the same note is kept; only its interactive parts are
    /// rendered. `on_ready` is called in the first frame that shows all of them.
    pub(super) fn mount(
        root: &Element,
        content: Result<Rc<Content>, Rc<[AttrValue]>>,
        options: &Options,
        state: Rc<RefCell<Rc<State>>>,
        on_mount: Callback<Callback<Action>>,
        on_state: Callback<Rc<State>>,
        on_ready: Callback<()>,
    ) -> Self {
        let width_px = column_width_px(root).unwrap_or(FALLBACK_WIDTH_PX);
        let enhancements = Rc::new(Enhancements::new(root, content.as_ref().ok(), options));
        let mut services = services(root.clone());
        services.scroll_to_target = enhancements
            .buttons
            .as_ref()
            .map(|p| p.scroll_to_target(services.next_frame.clone()))
            .unwrap_or_default();
        let props = WidgetProps {
            variant: options.variant,
            mount_points: enhancements
                .prerendered
                .as_ref()
                .map(|prerendered| Rc::new(prerendered.mount_points.clone())),
            popovers: enhancements.buttons.as_ref().map(|buttons| buttons.popovers()),
            services: services.clone(),
            state,
            on_mount: enhancements.clone().on_mount(on_mount, on_ready, services.next_frame.clone()),
            on_state: Callback::from({
                let enhancements = enhancements.clone();
                move |state: Rc<State>| {
                    enhancements.show(&state);
                    on_state.emit(state);
                }
            }),
            fallback_language: options.language.unwrap_or(Language::English),
            ..WidgetProps::alone(content, Some(width_px))
        };
        let host = host_element(root, &props);
        let handle = yew::Renderer::<Widget>::with_root_and_props(host, props.clone()).render();
        let rendered = Rc::new(RefCell::new(Rendered { handle, props }));
        // Yew renders in a later task, so nobody has looked for it yet.
        enhancements.rendered.replace(Rc::downgrade(&rendered));
        Self { size_listener: follow_width(root, &rendered, &enhancements), rendered, enhancements }
    }

    /// The content; `None` for a note with problems.
    pub(super) fn content(&self) -> Option<Rc<Content>> {
        self.rendered.borrow().props.content.as_ref().ok().cloned()
    }

    /// Renders the note with the claims of its prose.
    pub(super) fn set_claims(&self, claims: Claims) {
        self.enhancements.set_claims(claims);
    }

    /// Unmounts the widget.
    pub(super) fn destroy(self) {
        let Self { rendered, enhancements, size_listener } = self;
        drop(size_listener);
        enhancements.buttons.iter().for_each(|buttons| buttons.stop());
        if let Ok(rendered) = Rc::try_unwrap(rendered) {
            rendered.into_inner().handle.destroy();
        }
    }
}

/// The element into which Yew renders: the root of the note or, for a prerendered page, a detached element, because all
/// interactive parts are rendered through portals.
fn host_element(root: &Element, props: &WidgetProps) -> Element {
    if props.mount_points.is_none() {
        return root.clone();
    }
    gloo::utils::document().create_element("div").unwrap_or_else(|_| root.clone())
}

/// The parts of a page that Yew doesn't render: they are enhanced in place.
struct Enhancements {
    prerendered: Option<PrerenderedPage>,
    buttons: Option<Rc<ClaimButtons>>,
    /// Whether the note has been shown.
    has_begun: Cell<bool>,
    rendered: RefCell<Weak<RefCell<Rendered>>>,
}

impl Enhancements {
    fn new(root: &Element, content: Option<&Rc<Content>>, options: &Options) -> Self {
        let prerendered = content.and_then(|content| {
            // A prerendered page is in the note's own language.
            let is_own = options.language.is_none_or(|language| language == content.note.language);
            PrerenderedPage::find(root, &content.fingerprint(), options.variant).filter(|_| is_own)
        });
        let buttons = content.and_then(|content| ClaimButtons::new(root, content, options.is_for_author));
        let (has_begun, rendered) = (Cell::default(), RefCell::default());
        Self { prerendered, buttons, has_begun, rendered }
    }

    /// Called after the first render, and again after claims that came later have been rendered.
    fn on_mount(
        self: Rc<Self>,
        on_mount: Callback<Callback<Action>>,
        on_ready: Callback<()>,
        next_frame: Callback<Callback<()>>,
    ) -> Callback<Callback<Action>> {
        Callback::from(move |dispatch: Callback<Action>| {
            self.begin(&dispatch);
            on_mount.emit(dispatch);
            if self.has_begun.replace(true) {
                return;
            }
            next_frame.emit(on_ready.clone());
        })
    }

    /// Called once after the first render.
    fn begin(&self, dispatch: &Callback<Action>) {
        let read = self.prerendered.as_ref().and_then(PrerenderedPage::insert_mount_points);
        if let Some(cursor) = read.and_then(|(chart, period)| self.cursor(chart, period)) {
            dispatch.emit(Action::Read(cursor));
        }
        self.buttons.iter().for_each(|buttons| buttons.go_live(dispatch.clone()));
    }

    /// The cursor at a period of a chart, both by their indices.
    fn cursor(&self, chart: usize, period: usize) -> Option<Cursor> {
        let rendered = self.rendered.borrow().upgrade()?;
        let rendered = rendered.borrow();
        let chart = rendered.props.content.as_ref().ok()?.figures.charts.get(chart)?;
        Some(Cursor { chart: chart.id.clone(), period: chart.periods.get(period)?, series: None })
    }

    fn show(&self, state: &Rc<State>) {
        if let Some(prerendered) = &self.prerendered {
            // A note whose theme can't be set keeps its colours.
            let _ = prerendered.article.set_attribute("data-theme", state.theme.keyword());
        }
        self.buttons.iter().for_each(|buttons| buttons.show(state.clone()));
    }

    /// Renders the note with the claims of its prose.
    fn set_claims(&self, claims: Claims) {
        let Some(rendered) = self.rendered.borrow().upgrade() else { return };
        let Rendered { handle, props } = &mut *rendered.borrow_mut();
        let Ok(content) = &props.content else { return };
        let content = Rc::new(content.with_claims(claims));
        self.buttons.iter().for_each(|buttons| buttons.set_content(content.clone()));
        props.content = Ok(content);
        handle.update(props.clone());
    }
}

/// Follows the width of the column.
fn follow_width(
    root: &Element,
    rendered: &Rc<RefCell<Rendered>>,
    enhancements: &Rc<Enhancements>,
) -> Option<SizeListener> {
    let (measured, rendered, enhancements) =
        (root.clone(), Rc::downgrade(rendered), Rc::downgrade(enhancements));
    SizeListener::new(root, move || {
        let (Some(rendered), Some(width_px)) = (rendered.upgrade(), column_width_px(&measured)) else {
            return;
        };
        let Rendered { handle, props } = &mut *rendered.borrow_mut();
        if props.width_px != Some(width_px) {
            props.width_px = Some(width_px);
            handle.update(props.clone());
            if let Some(enhancements) = enhancements.upgrade() {
                enhancements.buttons.iter().for_each(|buttons| buttons.resized());
            }
        }
    })
}
