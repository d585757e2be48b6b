// SPDX-License-Identifier: Apache-2.0
// Value to YAML, one fixed layout, so that equal trees give equal bytes and a change in a tree is a small change in the
// file:
//
//   metadata:
//     name: daily-report
//   spec:
//     templates:
//       - name: load          # list items stand two to the right of their key
//         container:
//           args:
//             - "{{workflow.uid}}"
//             - |-
//               several
//               lines
//     volumes: []             # an empty list or mapping stands on its key's line
//
// Keys keep their order; lines are never folded. How strings are spelled: writer/scalar_text.h; numbers:
// writer/number_text.h. The way a value was written in its source (flow or block, quotes) has no influence.
#pragma once

#include <string>

#include "value/value.h"

namespace dagc {

// Appends one document without `---`, ending in exactly one line break. No line ends in a blank, and none is empty
// outside of a block, so that the usual fixers of repositories leave the file as it is. Keys must be scalars, and are
// text whatever they were read as: two keys that differ, `5` and `0005`, stay two keys to every reader. Needs no stack
// for deep trees.
void WriteYaml(const Value& value, std::string& to);

}  // namespace dagc
