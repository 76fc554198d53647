//! The widget in its element, as wide as that is.

use super::adopted::Adopted;
use super::options::Options;
use super::phrases::Phrases;
use super::services::services;
use super::width::{SizeListener, column_width_px};
use crate::state::{Action, State};
use crate::ui::{Content, Widget, WidgetProps};
use crate::units::Language;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

/// Width of the column where the element has no room yet.
const UNSEEN_WIDTH_PX: u32 = 708;

/// A widget that is mounted.
pub(super) struct App {
    shown: Rc<RefCell<Shown>>,
    live: Rc<Live>,
    _size: Option<SizeListener>,
}

struct Shown {
    handle: AppHandle<Widget>,
    props: WidgetProps,
}

impl App {
    /// Mounts into an element. Where a page was made beforehand of this very note, its words stay as they are, and
    /// only its live parts are put in place. `on_ready` is called in the first frame that shows all of them.
    pub(super) fn mount(
        root: &Element,
        content: Result<Rc<Content>, Rc<[AttrValue]>>,
        options: &Options,
        on_mount: Callback<Callback<Action>>,
        on_state: Callback<Rc<State>>,
        on_ready: Callback<()>,
    ) -> Self {
        let width_px = column_width_px(root).unwrap_or(UNSEEN_WIDTH_PX);
        let live = Rc::new(Live::new(root, content.as_ref().ok(), options));
        let mut services = services(root.clone());
        services.aim = live.phrases.as_ref().map(|p| p.aim(services.next_frame.clone())).unwrap_or_default();
        let props = WidgetProps {
            variant: options.variant,
            places: live.adopted.as_ref().map(|adopted| Rc::new(adopted.places.clone())),
            slips: live.phrases.as_ref().map(|phrases| phrases.slips()),
            services: services.clone(),
            start: content.as_ref().map(|content| options.start(content)).unwrap_or_default(),
            on_mount: Callback::from({
                let live = live.clone();
                move |dispatch: Callback<Action>| {
                    live.begin(&dispatch);
                    on_mount.emit(dispatch);
                    services.next_frame.emit(on_ready.clone());
                }
            }),
            on_state: Callback::from({
                let live = live.clone();
                move |state: Rc<State>| {
                    live.show(&state);
                    on_state.emit(state);
                }
            }),
            fallback_language: options.language.unwrap_or(Language::English),
            ..WidgetProps::alone(content, Some(width_px))
        };
        let host = if props.places.is_some() {
            // Everything shown is in the places; the widget's own element stays out of the page.
            gloo::utils::document().create_element("div").unwrap_or_else(|_| root.clone())
        } else {
            root.clone()
        };
        let handle = yew::Renderer::<Widget>::with_root_and_props(host, props.clone()).render();
        let shown = Rc::new(RefCell::new(Shown { handle, props }));
        Self { _size: follow_width(root, &shown, &live), shown, live }
    }

    /// Takes the widget off the page.
    pub(super) fn destroy(self) {
        let Self { shown, live, _size } = self;
        drop(_size);
        live.phrases.iter().for_each(|phrases| phrases.stop());
        if let Ok(shown) = Rc::try_unwrap(shown) {
            shown.into_inner().handle.destroy();
        }
    }
}

/// What of the page the widget does not render.
struct Live {
    adopted: Option<Adopted>,
    phrases: Option<Rc<Phrases>>,
}

impl Live {
    fn new(root: &Element, content: Option<&Rc<Content>>, options: &Options) -> Self {
        let adopted = content.and_then(|content| {
            // A page made beforehand has the words of the note's own language.
            let is_own = options.language.is_none_or(|language| language == content.note.language);
            Adopted::find(root, &content.made_of(), options.variant).filter(|_| is_own)
        });
        let phrases = content.and_then(|content| {
            let has_figures = content.claims.iter().next().is_some();
            Phrases::new(root, content, options.is_for_author && has_figures)
        });
        Self { adopted, phrases }
    }

    /// Once all that is live has been rendered.
    fn begin(&self, dispatch: &Callback<Action>) {
        self.adopted.iter().for_each(Adopted::put_places);
        self.phrases.iter().for_each(|phrases| phrases.go_live(dispatch.clone()));
    }

    fn show(&self, state: &Rc<State>) {
        if let Some(adopted) = &self.adopted {
            // A note whose colours can't be switched is shown in the others.
            let _ = adopted.article.set_attribute("data-theme", state.theme.token());
        }
        self.phrases.iter().for_each(|phrases| phrases.show(state.clone()));
    }
}

/// Keeps the width up to date.
fn follow_width(root: &Element, shown: &Rc<RefCell<Shown>>, live: &Rc<Live>) -> Option<SizeListener> {
    let (measured, shown, live) = (root.clone(), Rc::downgrade(shown), Rc::downgrade(live));
    SizeListener::new(root, move || {
        let (Some(shown), Some(width_px)) = (shown.upgrade(), column_width_px(&measured)) else { return };
        let Shown { handle, props } = &mut *shown.borrow_mut();
        if props.width_px != Some(width_px) {
            props.width_px = Some(width_px);
            handle.update(props.clone());
            if let Some(live) = live.upgrade() {
                live.phrases.iter().for_each(|phrases| phrases.resized());
            }
        }
    })
}
