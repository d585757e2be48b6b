// SPDX-License-Identifier: Apache-2.0
// An address of data in a depot: dataos://icebase:retail/city?purpose=rw
#pragma once

#include <string_view>

#include "ir/text.h"

namespace dagc::ir {

struct DepotAddress {
  Text text;  // the whole address, where the manifest has it
  std::string_view depot;
  std::string_view collection;  // empty: none
  std::string_view dataset;     // empty: none
  std::string_view purpose;     // `purpose=` or, as it was called before, `acl=`; empty: none
};

}  // namespace dagc::ir
