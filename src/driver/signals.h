// SPDX-License-Identifier: Apache-2.0
// Ends the program without leaving temporary files behind.
#pragma once

namespace dagc::driver {

// From now on SIGINT, SIGTERM and SIGHUP remove the program's temporary files and end it with the exit code 128+n, and
// SIGPIPE removes them and ends it in silence. A signal that whoever started the program ignores stays ignored. A file
// that outgrows a limit of the shell is an error of the write, not a signal. Call it once, on the thread that writes.
void InstallSignalHandlers();

}  // namespace dagc::driver
