//! A whole page that shows a note.

use super::assets::{Assets, escaped};
use super::snippet::Snippet;
use crate::note::Note;

/// The page; `head` is what else its head says of the note.
pub(super) fn page(note: &Note, snippet: &Snippet, assets: &Assets) -> String {
    format!(
        "<!doctype html>\n\
         <html lang=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n\
         {}\n\
         {}\n\
         </head>\n\
         <body class=\"research-page\">\n\
         <main>{}</main>\n\
         </body>\n\
         </html>\n",
        escaped(&note.lang),
        escaped(&note.title),
        assets.style_tag(),
        assets.script_tag(),
        snippet.element(assets)
    )
}
