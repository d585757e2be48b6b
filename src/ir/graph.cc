// SPDX-License-Identifier: Apache-2.0
#include "ir/graph.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/check.h"

namespace dagc::ir {

Graph::Graph(const Workflow& workflow) {
  const std::size_t tasks = workflow.tasks.size();
  offsets_.reserve(tasks + 1);
  offsets_.push_back(0);
  for (std::uint32_t task = 0; task < tasks; ++task) {
    const std::vector<Dependency>& depends = workflow.tasks[task].depends;
    for (std::uint32_t entry = 0; entry < depends.size(); ++entry) {
      const TaskId target = depends[entry].task;
      if (target && target.index != task) arcs_.push_back({target.index, entry});
    }
    offsets_.push_back(static_cast<std::uint32_t>(arcs_.size()));
  }
  Sort();
}

void Graph::Sort() {
  const auto tasks = static_cast<std::uint32_t>(size());
  order_.resize(tasks);
  ranks_.resize(tasks);
  std::iota(order_.begin(), order_.end(), 0U);
  std::iota(ranks_.begin(), ranks_.end(), 0U);
  bool sorted = true;
  for (std::uint32_t task = 0; task < tasks && sorted; ++task) {
    for (const Arc& arc : ArcsOf(task)) sorted = sorted && arc.target < task;
  }
  if (sorted) return;

  // Kahn's way, over the arcs turned round.
  std::vector<std::uint32_t> missing(tasks, 0);
  std::vector<std::uint32_t> users_at(tasks + 1, 0);
  for (std::uint32_t task = 0; task < tasks; ++task) {
    missing[task] = static_cast<std::uint32_t>(ArcsOf(task).size());
    for (const Arc& arc : ArcsOf(task)) ++users_at[arc.target + 1];
  }
  std::partial_sum(users_at.begin(), users_at.end(), users_at.begin());
  std::vector<std::uint32_t> users(arcs_.size());
  std::vector<std::uint32_t> next(users_at.begin(), users_at.end() - 1);
  for (std::uint32_t task = 0; task < tasks; ++task) {
    for (const Arc& arc : ArcsOf(task)) users[next[arc.target]++] = task;
  }
  order_.clear();
  for (std::uint32_t task = 0; task < tasks; ++task) {
    if (missing[task] == 0) order_.push_back(task);
  }
  for (std::size_t done = 0; done < order_.size(); ++done) {
    const std::uint32_t task = order_[done];
    ranks_[task] = static_cast<std::uint32_t>(done);
    for (std::uint32_t at = users_at[task]; at < users_at[task + 1]; ++at) {
      if (--missing[users[at]] == 0) order_.push_back(users[at]);
    }
  }
  cyclic_ = order_.size() != tasks;
  if (cyclic_) order_.clear();
}

namespace {

// Tarjan's strongly connected components with a stack of its own: a chain of a million tasks must not be a million
// calls deep.
class Components {
 public:
  explicit Components(const Graph& graph) : graph_(graph), low_(graph.size(), kNew), component_(graph.size(), kOpen) {
    for (std::uint32_t task = 0; task < graph.size(); ++task) {
      if (low_[task] == kNew) Visit(task);
    }
  }

  // Steps with the same number need one another.
  std::uint32_t Of(std::uint32_t task) const { return component_[task]; }
  std::uint32_t SizeOf(std::uint32_t component) const { return sizes_[component]; }

 private:
  static constexpr std::uint32_t kNew = 0;
  static constexpr std::uint32_t kOpen = 0xFFFFFFFF;
  struct Frame {
    std::uint32_t task;
    std::uint32_t first;  // its number in visiting order
    std::size_t arc;      // the next to follow
  };

  void Visit(std::uint32_t root) {
    Enter(root);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const auto arcs = graph_.ArcsOf(frame.task);
      if (frame.arc < arcs.size()) {
        const std::uint32_t target = arcs[frame.arc++].target;
        if (low_[target] == kNew) {
          Enter(target);
        } else if (component_[target] == kOpen) {
          low_[frame.task] = std::min(low_[frame.task], low_[target]);
        }
        continue;
      }
      Leave();
    }
  }

  void Enter(std::uint32_t task) {
    low_[task] = ++visited_;
    open_.push_back(task);
    frames_.push_back({task, visited_, 0});
  }

  void Leave() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (!frames_.empty()) {
      const std::uint32_t parent = frames_.back().task;
      low_[parent] = std::min(low_[parent], low_[frame.task]);
    }
    if (low_[frame.task] != frame.first) return;
    const auto component = static_cast<std::uint32_t>(sizes_.size());
    sizes_.push_back(0);
    std::uint32_t member = 0;
    do {
      member = open_.back();
      open_.pop_back();
      component_[member] = component;
      ++sizes_[component];
    } while (member != frame.task);
  }

  const Graph& graph_;
  std::uint32_t visited_ = 0;
  std::vector<std::uint32_t> low_;        // the earliest visited task it leads back to
  std::vector<std::uint32_t> component_;  // kOpen while it is not known
  std::vector<std::uint32_t> sizes_;
  std::vector<std::uint32_t> open_;
  std::vector<Frame> frames_;
};

}  // namespace

std::vector<std::vector<Edge>> Graph::Cycles() const {
  std::vector<std::vector<Edge>> cycles;
  if (!cyclic_) return cycles;
  const Components components(*this);
  constexpr std::uint32_t kUnseen = 0xFFFFFFFF;
  struct Came {
    std::uint32_t from = kUnseen;
    std::uint32_t entry = 0;
  };
  std::vector<Came> came(size());
  std::vector<bool> shown(size(), false);  // by component
  std::vector<std::uint32_t> queue;
  for (std::uint32_t start = 0; start < size(); ++start) {
    const std::uint32_t component = components.Of(start);
    if (components.SizeOf(component) < 2 || shown[component]) continue;
    shown[component] = true;
    // Breadth first within the component: what first leads back to the start is a shortest cycle.
    queue.assign(1, start);
    for (std::size_t at = 0; came[start].from == kUnseen; ++at) {
      const std::uint32_t task = queue[at];
      for (const Arc& arc : ArcsOf(task)) {
        if (components.Of(arc.target) != component || came[arc.target].from != kUnseen) continue;
        came[arc.target] = {task, arc.entry};
        queue.push_back(arc.target);
      }
    }
    std::vector<Edge> cycle;
    std::uint32_t task = start;
    do {
      cycle.push_back({TaskId{came[task].from}, came[task].entry});
      task = came[task].from;
    } while (task != start);
    std::reverse(cycle.begin(), cycle.end());
    cycles.push_back(std::move(cycle));
  }
  return cycles;
}

namespace {

// What each task needs without naming it, as one bit per task that it may need: 512 such tasks at a time, so that one
// pass over the edges answers for all of them.
class CandidateBlock {
 public:
  static constexpr std::size_t kSize = 512;

  explicit CandidateBlock(const Graph& graph) : graph_(graph) {}

  // Looks for implied edges to the tasks of rank [base, base + kSize).
  void Search(std::size_t base, std::vector<Graph::ImpliedEdge>& found) {
    base_ = base;
    rows_.assign(graph_.size() - base, Row{});
    for (std::size_t rank = base; rank < graph_.size(); ++rank) {
      const std::uint32_t task = graph_.order()[rank];
      const auto arcs = graph_.ArcsOf(task);
      Row row{};
      for (const Graph::Arc& arc : arcs) {
        const std::size_t bit = BitOf(arc);
        if (bit >= rows_.size()) continue;
        for (std::size_t word = 0; word < row.size(); ++word) row[word] |= rows_[bit][word];
      }
      for (const Graph::Arc& arc : arcs) {
        if (!Has(row, BitOf(arc))) continue;
        const auto through = std::find_if(arcs.begin(), arcs.end(), [&](const Graph::Arc& other) {
          return BitOf(other) < rows_.size() && Has(rows_[BitOf(other)], BitOf(arc));
        });
        found.push_back({{TaskId{task}, arc.entry}, {TaskId{task}, through->entry}});
      }
      for (const Graph::Arc& arc : arcs) {
        const std::size_t bit = BitOf(arc);
        if (bit < kSize) row[bit / 64] |= std::uint64_t{1} << (bit % 64);
      }
      rows_[rank - base] = row;
    }
  }

 private:
  using Row = std::array<std::uint64_t, kSize / 64>;

  // Relative to the block; what lies before it becomes a number beyond every row.
  std::size_t BitOf(const Graph::Arc& arc) const { return std::size_t{graph_.RankOf(arc.target)} - base_; }
  static bool Has(const Row& row, std::size_t bit) { return bit < kSize && (row[bit / 64] >> (bit % 64) & 1) != 0; }

  const Graph& graph_;
  std::size_t base_ = 0;
  std::vector<Row> rows_;  // from rank base_ on
};

}  // namespace

Graph::ImpliedEdges Graph::FindImpliedEdges(std::size_t work) const {
  DAGC_CHECK(!cyclic_);
  ImpliedEdges found;
  bool any = false;
  for (std::uint32_t task = 0; task < size() && !any; ++task) any = ArcsOf(task).size() > 1;
  if (!any) return found;

  CandidateBlock block(*this);
  std::size_t arcs_before = 0;
  for (std::size_t base = 0; base < size(); base += CandidateBlock::kSize) {
    const std::size_t price = (arcs_.size() - arcs_before) + (size() - base);
    if (price > work) {
      found.complete = false;
      break;
    }
    work -= price;
    block.Search(base, found.edges);
    const std::size_t end = std::min(size(), base + CandidateBlock::kSize);
    for (std::size_t rank = base; rank < end; ++rank) arcs_before += ArcsOf(order_[rank]).size();
  }
  std::sort(found.edges.begin(), found.edges.end(),
            [](const ImpliedEdge& a, const ImpliedEdge& b) { return a.edge < b.edge; });
  return found;
}

OrderQuery::OrderQuery(const Graph& graph, std::size_t work) : graph_(graph), work_(work) {
  DAGC_CHECK(!graph.cyclic());
}

std::optional<std::pair<TaskId, TaskId>> OrderQuery::FirstUnordered(std::vector<TaskId> tasks) {
  const auto rank = [&](TaskId task) { return graph_.RankOf(task.index); };
  std::sort(tasks.begin(), tasks.end(), [&](TaskId a, TaskId b) { return rank(a) < rank(b); });
  tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
  // All are ordered exactly when each needs the one before it in a topological order.
  for (std::size_t i = 1; i < tasks.size(); ++i) {
    const bool needs = Needs(tasks[i].index, tasks[i - 1].index);
    if (exhausted_) return std::nullopt;
    if (!needs) return std::pair(tasks[i - 1], tasks[i]);
  }
  return std::nullopt;
}

bool OrderQuery::Needs(std::uint32_t later, std::uint32_t earlier) {
  if (seen_.empty()) seen_.resize(graph_.size(), 0);
  ++query_;
  stack_.assign(1, later);
  while (!stack_.empty()) {
    const std::uint32_t task = stack_.back();
    stack_.pop_back();
    for (const Graph::Arc& arc : graph_.ArcsOf(task)) {
      if (arc.target == earlier) return true;
      if (work_ == 0) {
        exhausted_ = true;
        return false;
      }
      --work_;
      if (graph_.RankOf(arc.target) < graph_.RankOf(earlier) || seen_[arc.target] == query_) continue;
      seen_[arc.target] = query_;
      stack_.push_back(arc.target);
    }
  }
  return false;
}

}  // namespace dagc::ir
