// SPDX-License-Identifier: Apache-2.0
#include "schema/lowering.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/constraints/constraint_visitor.hpp>
#include <valijson/schema.hpp>
#include <vector>

#include "schema/allowed_constraint.h"
#include "schema/canonical_json.h"
#include "schema/constraint_tree.h"

namespace dagc::schema {
namespace {

namespace vj = valijson::constraints;
using valijson::Subschema;

KindSet KindsOf(vj::TypeConstraint::JsonType type) {
  using Type = vj::TypeConstraint;
  switch (type) {
    case Type::kNull:
      return SetOf(Kind::kNull);
    case Type::kBoolean:
      return SetOf(Kind::kBool);
    case Type::kInteger:
      return SetOf(Kind::kInt);
    case Type::kNumber:
      return SetOf(Kind::kInt) | SetOf(Kind::kFloat);
    case Type::kString:
      return SetOf(Kind::kString);
    case Type::kArray:
      return SetOf(Kind::kList);
    case Type::kObject:
      return SetOf(Kind::kMap);
    case Type::kAny:
      break;
  }
  return kAnyKind;
}

template <typename Rules>
Rules& Ensure(std::unique_ptr<Rules>& rules) {
  if (rules == nullptr) rules = std::make_unique<Rules>();
  return *rules;
}

// Visits the constraints of one schema after another, from a list of those still to be done: recursion would follow
// the schema's own depth.
class Lowering final : public vj::ConstraintVisitor {
 public:
  Lowering(Tree& tree, std::string& error) : tree_(tree), error_(error) {}

  void Run(const valijson::Schema& compiled) {
    empty_ = compiled.emptySubschema();
    tree_.root = Ref(&compiled);
    while (!pending_.empty() && error_.empty()) {
      const Subschema* schema = pending_.back();
      pending_.pop_back();
      node_ = nodes_.at(schema);
      node_->never = schema->getAlwaysInvalid();
      properties_.clear();
      Subschema::ApplyFunction visit = [this](const vj::Constraint& constraint) { return constraint.accept(*this); };
      schema->apply(visit);
      BuildProperties();
    }
  }

 private:
  Node* Ref(const Subschema* schema) {
    const auto [place, is_new] = nodes_.try_emplace(schema, nullptr);
    if (is_new) {
      place->second = &tree_.nodes.emplace_back();
      pending_.push_back(schema);
    }
    return place->second;
  }
  // Null for "anything goes".
  const Node* RefUnlessEmpty(const Subschema* schema) {
    return schema == nullptr || schema == empty_ ? nullptr : Ref(schema);
  }

  template <typename String>
  std::string_view Keep(const String& text) {
    return tree_.arena.Copy(std::string_view(text.data(), text.size()));
  }

  const Pattern* PatternOf(std::string_view text) {
    const auto [place, is_new] = patterns_.try_emplace(std::string(text), nullptr);
    if (is_new) {
      place->second = &tree_.patterns.emplace_back(text);
      if (!place->second->error().empty()) {
        error_ = "cannot use the pattern `" + std::string(text) + "`: " + place->second->error();
      }
    }
    return place->second;
  }

  void BuildProperties() {
    if (properties_.empty()) return;
    MapRules& map = Ensure(node_->map);
    std::vector<Property> rows;
    for (auto& [name, row] : properties_) {
      if (row.required != 0) row.required = ++map.required_count;
      rows.push_back(row);
    }
    map.properties.Build(std::move(rows));
  }

  template <typename Constraint>
  std::vector<const Node*> RefAll(const Constraint& constraint) {
    std::vector<const Node*> nodes;
    constraint.applyToSubschemas([&](unsigned, const Subschema* schema) {
      nodes.push_back(Ref(schema));
      return true;
    });
    return nodes;
  }

  bool visit(const vj::AllOfConstraint& c) override {
    Ensure(node_->logic).all_of = RefAll(c);
    return true;
  }
  bool visit(const vj::AnyOfConstraint& c) override {
    Ensure(node_->logic).any_of = Choice{RefAll(c), {}};
    return true;
  }
  bool visit(const vj::OneOfConstraint& c) override {
    Ensure(node_->logic).one_of = Choice{RefAll(c), {}};
    return true;
  }
  bool visit(const vj::NotConstraint& c) override {
    Ensure(node_->logic).none_of = Ref(c.getSubschema());
    return true;
  }
  bool visit(const vj::ConditionalConstraint& c) override {
    Ensure(node_->logic).condition =
        Condition{Ref(c.getIfSubschema()), RefUnlessEmpty(c.getThenSubschema()), RefUnlessEmpty(c.getElseSubschema())};
    return true;
  }
  bool visit(const vj::ConstConstraint&) override { return true; }   // see AllowedConstraint
  bool visit(const vj::EnumConstraint&) override { return true; }    // see AllowedConstraint
  bool visit(const vj::FormatConstraint&) override { return true; }  // an annotation
  bool visit(const vj::PolyConstraint& c) override {
    // Both keywords may stand in one schema: then a value must be in both lists.
    std::unique_ptr<AllowedValues> before = std::move(node_->allowed);
    AllowedValues& allowed = Ensure(node_->allowed);
    for (const Value& value : static_cast<const AllowedConstraint&>(c).values()) {
      const bool in_both =
          before == nullptr || std::any_of(before->values.begin(), before->values.end(),
                                           [&](const Value& v) { return CanonicalJson(v) == CanonicalJson(value); });
      if (!in_both) continue;
      allowed.values.push_back(value);
      if (value.IsString()) {
        allowed.texts.push_back(value.text());
      } else {
        allowed.canonical.insert(CanonicalJson(value));
      }
    }
    std::sort(allowed.texts.begin(), allowed.texts.end());
    return true;
  }
  bool visit(const vj::ContainsConstraint& c) override {
    Ensure(node_->list).contains = Ref(c.getSubschema());
    return true;
  }
  bool visit(const vj::DependenciesConstraint& c) override {
    std::vector<Need>& needs = Ensure(node_->map).needs;
    c.applyToPropertyDependencies([&](const auto& name, const auto& keys) {
      Need& need = needs.emplace_back(Need{Keep(name), {}, nullptr});
      for (const auto& key : keys) need.keys.push_back(Keep(key));
      return true;
    });
    c.applyToSchemaDependencies([&](const auto& name, const Subschema* schema) {
      needs.push_back(Need{Keep(name), {}, Ref(schema)});
      return true;
    });
    return true;
  }
  bool visit(const vj::LinearItemsConstraint& c) override {
    ListRules& list = Ensure(node_->list);
    c.applyToItemSubschemas([&](unsigned, const Subschema* schema) {
      list.first.push_back(Ref(schema));
      return true;
    });
    list.closed = c.getAdditionalItemsSubschema() == nullptr;
    list.items = RefUnlessEmpty(c.getAdditionalItemsSubschema());
    return true;
  }
  bool visit(const vj::SingularItemsConstraint& c) override {
    Ensure(node_->list).items = RefUnlessEmpty(c.getItemsSubschema());
    return true;
  }
  bool visit(const vj::MaximumConstraint& c) override {
    NumberRules& number = Ensure(node_->number);
    (c.getExclusiveMaximum() ? number.below : number.maximum) = c.getMaximum();
    return true;
  }
  bool visit(const vj::MinimumConstraint& c) override {
    NumberRules& number = Ensure(node_->number);
    (c.getExclusiveMinimum() ? number.above : number.minimum) = c.getMinimum();
    return true;
  }
  bool visit(const vj::MultipleOfDoubleConstraint& c) override {
    Ensure(node_->number).multiple_of = c.getDivisor();
    return true;
  }
  bool visit(const vj::MultipleOfIntConstraint& c) override {
    Ensure(node_->number).multiple_of = static_cast<double>(c.getDivisor());
    return true;
  }
  bool visit(const vj::MaxItemsConstraint& c) override {
    Ensure(node_->list).size.most = c.getMaxItems();
    return true;
  }
  bool visit(const vj::MinItemsConstraint& c) override {
    Ensure(node_->list).size.least = c.getMinItems();
    return true;
  }
  bool visit(const vj::MaxLengthConstraint& c) override {
    Ensure(node_->text).length.most = c.getMaxLength();
    return true;
  }
  bool visit(const vj::MinLengthConstraint& c) override {
    Ensure(node_->text).length.least = c.getMinLength();
    return true;
  }
  bool visit(const vj::MaxPropertiesConstraint& c) override {
    Ensure(node_->map).size.most = c.getMaxProperties();
    return true;
  }
  bool visit(const vj::MinPropertiesConstraint& c) override {
    Ensure(node_->map).size.least = c.getMinProperties();
    return true;
  }
  bool visit(const vj::PatternConstraint& c) override {
    Ensure(node_->text).pattern = PatternOf(c.getPattern<std::string::allocator_type>());
    return true;
  }
  bool visit(const vj::PropertiesConstraint& c) override {
    MapRules& map = Ensure(node_->map);
    c.applyToProperties([&](const auto& name, const Subschema* schema) {
      RowOf(name).node = Ref(schema);
      return true;
    });
    c.applyToPatternProperties([&](const auto& pattern, const Subschema* schema) {
      map.patterns.push_back({PatternOf({pattern.data(), pattern.size()}), Ref(schema)});
      return true;
    });
    const Subschema* others = c.getAdditionalPropertiesSubschema();
    map.closed = others == nullptr || others->getAlwaysInvalid();
    map.others = map.closed ? nullptr : RefUnlessEmpty(others);
    return true;
  }
  bool visit(const vj::PropertyNamesConstraint& c) override {
    Ensure(node_->map).names = Ref(c.getSubschema());
    return true;
  }
  bool visit(const vj::RequiredConstraint& c) override {
    Ensure(node_->map);
    c.applyToRequiredProperties([&](const auto& name) {
      RowOf(name).required = 1;  // BuildProperties numbers them
      return true;
    });
    return true;
  }
  bool visit(const vj::TypeConstraint& c) override {
    node_->kinds = 0;
    c.applyToNamedTypes([&](vj::TypeConstraint::JsonType type) {
      node_->kinds |= KindsOf(type);
      return true;
    });
    return true;
  }
  bool visit(const vj::UniqueItemsConstraint&) override {
    Ensure(node_->list).unique = true;
    return true;
  }

  template <typename String>
  Property& RowOf(const String& name) {
    const std::string_view kept = Keep(name);
    Property& row = properties_[kept];
    row.name = kept;
    return row;
  }

  Tree& tree_;
  std::string& error_;
  const Subschema* empty_ = nullptr;
  Node* node_ = nullptr;                             // of the schema that is being visited
  std::map<std::string_view, Property> properties_;  // its keys, by name
  std::unordered_map<const Subschema*, Node*> nodes_;
  std::unordered_map<std::string, const Pattern*> patterns_;
  std::vector<const Subschema*> pending_;
};

}  // namespace

bool Lower(const valijson::Schema& compiled, Tree& tree, std::string& error) {
  Lowering(tree, error).Run(compiled);
  return error.empty();
}

}  // namespace dagc::schema
