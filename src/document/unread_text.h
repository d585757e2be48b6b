// SPDX-License-Identifier: Apache-2.0
// A text that is no YAML cannot be asked what in it is a secret, so nothing of it is shown but its keys, unless its
// lines leave no doubt.
#pragma once

#include <string_view>

namespace dagc {

// Whether the values of a text that could not be read may be shown: exactly one line among the keys of its root reads
// `type: workflow`, `stack`, `volume` or `depot`, it is one document, no other line looks like a `type` or a `kind`
// whose value is not plain to see, and the word "secret" appears in no form but in keys that hold names of secrets and
// in
// `.secrets.` of templates. Time in proportion to the text.
bool MayShowUnread(std::string_view text);

}  // namespace dagc
