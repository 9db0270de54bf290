import { parser } from '@prometheus-io/lezer-promql';

/** One look at a metric in an expression, with the labels that it matches or groups by. */
export interface Selector {
  readonly metric: string;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
}
export interface Parsed {
  readonly wrong: boolean;
  readonly selectors: readonly Selector[];
  /** The labels that it sums by. */
  readonly grouping: readonly string[];
}

/** Grafana puts durations and choices in their place before Prometheus sees them. */
const filled = (expression: string): string =>
  expression.replaceAll('$__rate_interval', '5m').replaceAll(/\$\w+/gu, '.*');

/** What Prometheus's own grammar makes of an expression. */
export function parsePromQl(expression: string): Parsed {
  const text = filled(expression);
  const said = ({ from, to }: { readonly from: number; readonly to: number }): string => text.slice(from, to);
  const selectors: Selector[] = [];
  const grouping: string[] = [];
  let wrong = false;
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) wrong = true;
      if (node.name === 'GroupingLabels') grouping.push(...node.node.getChildren('LabelName').map(said));
      if (node.name !== 'VectorSelector') return;
      const metric = node.node.getChild('Identifier');
      const matchers = node.node
        .getChildren('LabelMatchers')
        .flatMap((all) => all.getChildren('UnquotedLabelMatcher'))
        .map((one) => ({
          label: said(one.getChild('LabelName') ?? node),
          operator: said(one.getChild('MatchOp') ?? node),
          value: said(one.getChild('StringLiteral') ?? node).slice(1, -1),
        }));
      selectors.push({ metric: said(metric ?? node), matchers });
    },
  });
  return { wrong, selectors, grouping };
}
