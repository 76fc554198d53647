//! The command line: the one that cargo has built, or the one that `RESEARCH_WIDGET` names, such as `node dist/npm/cli.js`.

use std::process::Command;

/// The command line, to be called in the project's folder.
pub(crate) fn program() -> Command {
    let root = env!("CARGO_MANIFEST_DIR");
    let Ok(words) = std::env::var("RESEARCH_WIDGET") else {
        let mut command = Command::new(env!("CARGO_BIN_EXE_research-widget"));
        command.current_dir(root);
        return command;
    };
    let mut words = words.split(' ');
    let mut command = Command::new(words.next().unwrap());
    command.args(words).current_dir(root);
    command
}
