//! Renders note, figures and drawings as HTML and maps DOM events to actions. Also renders natively, to text.
//!
//! [`Widget`] is the entry point. The rest are functions from values to HTML; what seldom changes is a component of its
//! own, so that it is not rendered again.
//!
//! Natively a server renderer makes HTML of the component:
//!
//! ```
//! use research_widget::content::{Content, Variant};
//! use research_widget::ui::{Widget, WidgetProps};
//! use std::rc::Rc;
//! use tokio::{runtime::Builder, task::LocalSet};
//! use yew::LocalServerRenderer;
//!
//! let content = Content::read(std::fs::read("notes/amazon-q1-2026.json")?).unwrap();
//! let props = WidgetProps { variant: Variant::Gauge, ..WidgetProps::alone(Ok(Rc::new(content)), Some(640)) };
//! let render = async { LocalServerRenderer::<Widget>::with_props(props).hydratable(false).render().await };
//! let html = LocalSet::new().block_on(&Builder::new_current_thread().build()?, render);
//! assert!(html.starts_with("<article class=\"research-note gauge\""), "{html}");
//! # Ok::<(), std::io::Error>(())
//! ```

mod blocks;
mod call_to_action;
mod capture;
mod chart_drawing;
mod chart_figure;
mod chart_model;
mod claim_card;
mod claim_list;
mod context;
mod download;
mod elements;
mod frame_throttle;
mod gesture;
mod header;
mod key_figures;
mod keys;
mod label_buttons;
mod legend;
mod live_region;
mod marks;
mod mentions;
mod mount_points;
mod newsroom;
mod nodes;
mod note_page;
mod panels;
mod period_choice;
mod pins;
mod plot;
mod prerendered_chart;
mod problems;
mod prose;
mod range_selector;
mod readout;
mod result_claims;
mod results;
mod scenarios;
mod sentiment;
mod services;
mod static_part;
mod table;
mod titles;
mod tools;
mod widget;

pub use claim_card::{ClaimCard, ClaimCardProps};
pub use claim_list::{ForAuthor, ForAuthorProps};
pub use context::NoteContext;
pub use download::export_chart;
pub use mentions::highlighted;
pub use mount_points::{MountPoints, PopoverHosts};
pub use prerendered_chart::{PRERENDERER, Prerenderer};
pub use problems::problem_lines;
pub use services::{Export, ScrollTarget, Services};
pub use widget::{Widget, WidgetProps};
