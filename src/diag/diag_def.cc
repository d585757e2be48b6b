// SPDX-License-Identifier: Apache-2.0
#include "diag/diag_def.h"

namespace dagc {

std::string FillPlaceholders(std::string_view text, std::initializer_list<DiagArg> arguments,
                             std::vector<Quotation>* quotations) {
  std::string result;
  auto argument = arguments.begin();
  std::size_t from = 0;
  for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", from)) {
    result += text.substr(from, at - from);
    const auto begin = static_cast<std::uint32_t>(result.size());
    result += argument->text();
    if (quotations != nullptr && argument->origin() != DiagArg::Origin::kOwn) {
      quotations->push_back({begin, static_cast<std::uint32_t>(result.size()), argument->source()});
    }
    ++argument;
    from = at + 2;
  }
  result += text.substr(from);
  return result;
}

}  // namespace dagc
