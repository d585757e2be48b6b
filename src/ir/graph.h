// SPDX-License-Identifier: Apache-2.0
// The dependencies of a workflow as a graph, for passes, rules and drawings. Built on demand, never stored, so it is
// never stale. Dependencies whose task is not known, and a task's dependency on itself, have findings of their own
// and are no edges here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "ir/workflow.h"

namespace dagc::ir {

// One entry of a task's `depends`: workflow.tasks[task.index].depends[entry].
struct Edge {
  TaskId task;
  std::uint32_t entry = 0;
  auto operator<=>(const Edge&) const = default;
};

class Graph {
 public:
  // An edge as seen from the task that has it.
  struct Arc {
    std::uint32_t target = 0;  // the task that must come before
    std::uint32_t entry = 0;   // in `depends`
  };

  explicit Graph(const Workflow& workflow);

  std::size_t size() const { return offsets_.size() - 1; }
  std::span<const Arc> ArcsOf(std::uint32_t task) const {
    return std::span<const Arc>(arcs_).subspan(offsets_[task], offsets_[task + 1] - offsets_[task]);
  }
  std::size_t arc_count() const { return arcs_.size(); }

  bool cyclic() const { return cyclic_; }
  // All tasks, each after everything it depends on: the source order where that is such an order. Empty when cyclic.
  std::span<const std::uint32_t> order() const { return order_; }
  // The place of a task in order(). Not for cyclic graphs.
  std::uint32_t RankOf(std::uint32_t task) const { return ranks_[task]; }

  // For each knot of tasks that need one another, a shortest cycle through its first task: the first edge is that
  // task's, the next one belongs to the task it needs, the last one leads back. Takes linear time.
  std::vector<std::vector<Edge>> Cycles() const;

  // An edge that says nothing new, because the task `through` leads to already needs it.
  struct ImpliedEdge {
    Edge edge;
    Edge through;
  };
  struct ImpliedEdges {
    std::vector<ImpliedEdge> edges;  // in source order
    bool complete = true;            // false: the budget ended before everything was looked at
  };
  // `work` is how many edges may be looked at, each as often as it is. Not for cyclic graphs.
  ImpliedEdges FindImpliedEdges(std::size_t work) const;

 private:
  void Sort();

  std::vector<std::uint32_t> offsets_;  // of each task's arcs, and the end
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> ranks_;
  bool cyclic_ = false;
};

// Answers whether tasks follow one another, many times over within one budget of edges looked at. Not for cyclic
// graphs; `graph` must outlive it.
class OrderQuery {
 public:
  OrderQuery(const Graph& graph, std::size_t work);

  // Two of `tasks` neither of which needs the other, or nothing. Of several such pairs the first one in the graph's
  // order. Gives nothing once the budget is spent.
  std::optional<std::pair<TaskId, TaskId>> FirstUnordered(std::vector<TaskId> tasks);

  // The budget did not do: some answer "nothing" means "not known".
  bool exhausted() const { return exhausted_; }

 private:
  bool Needs(std::uint32_t later, std::uint32_t earlier);

  const Graph& graph_;
  std::size_t work_;
  bool exhausted_ = false;
  std::uint32_t query_ = 0;
  std::vector<std::uint32_t> seen_;   // the last query that came by a task
  std::vector<std::uint32_t> stack_;  // tasks still to be looked at
};

}  // namespace dagc::ir
