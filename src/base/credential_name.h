// SPDX-License-Identifier: Apache-2.0
// Names of variables and keys that say their value is a credential.
#pragma once

#include <string_view>

namespace dagc {

// `DB_PASSWORD`, `GITHUB_TOKEN`, `AWS_ACCESS_KEY_ID`, `dbPwd`, `PGPASSWORD`. Rather one too many than one too few, as
// the only loss is that the variable has to be named (`--set NAME`): `PRIMARY_KEY` is one, `TOKENIZERS_PARALLELISM` and
// `PWD` are not.
bool LooksLikeCredential(std::string_view name);

}  // namespace dagc
