// The picture in words, for those who hear it and for those who wish to read it.
import { capital, count, list, number, several } from '../format.js';

const LISTED = 12;

/** What one mark gives and takes: positions of the others with strengths, the strongest first. */
export function flowsOf(scene, i) {
  const gives = [];
  const takes = [];
  for (const t of scene.ties) {
    if (t.a !== i && t.b !== i) continue;
    const other = t.a + t.b - i;
    const out = t.a === i ? t.ab : t.ba;
    const back = t.a === i ? t.ba : t.ab;
    if (out) gives.push({ other, strength: out, bead: t.bead, unconfirmed: t.unconfirmed });
    if (back) takes.push({ other, strength: back, bead: t.bead, unconfirmed: t.unconfirmed });
  }
  const byStrength = (p, q) => q.strength - p.strength || p.other - q.other;
  return { gives: gives.sort(byStrength), takes: takes.sort(byStrength) };
}

/** One mark in a line: name, group, size, flows. */
export function describeMark(scene, i) {
  const mark = scene.marks[i];
  const { gives, takes } = flowsOf(scene, i);
  const { size, verbs, hollow } = scene.legend;
  const words = [mark.name];
  if (mark.group) words.push(mark.group);
  if (size) words.push(mark.size === null ? `${size.label}: not defined` : `${size.label} ${number(mark.size)}`);
  if (scene.directed) words.push(`${verbs.gives}: ${gives.length}`, `${verbs.takes}: ${takes.length}`);
  else words.push(several(gives.length, 'tie'));
  if (mark.hollow && hollow) words.push(hollow);
  return words.join(', ');
}

function named(scene, flows) {
  const names = flows.slice(0, LISTED).map(({ other, strength, bead, unconfirmed }) => {
    const notes = [scene.legend.widths.length ? number(strength) : '', bead ? `rests on ${bead}` : '', unconfirmed ? 'unconfirmed' : ''].filter(Boolean);
    return scene.marks[other].name + (notes.length ? ` (${notes.join(', ')})` : '');
  });
  if (flows.length > LISTED) names.push(`${several(flows.length - LISTED, 'other')}`);
  return list(names);
}

function describeGroups({ groups, ties }) {
  const name = (g) => g.group ?? 'no group';
  const sentences = [`By group: ${list(groups.map((g) => `${name(g)} ${count(g.count)}, ${several(g.within, 'tie')} within`))}.`];
  const most = ties.map((t) => [t, t.ab + t.ba]).sort((p, q) => q[1] - p[1]).slice(0, 5);
  if (most.length) sentences.push(`Most ties between groups: ${list(most.map(([t, n]) => `${name(groups[t.a])} and ${name(groups[t.b])} ${count(n)}`))}.`);
  return sentences.join(' ');
}

/** The whole picture in sentences; with a chosen id, that agency and its flows. */
export function describe(scene, chosenId = null) {
  const i = chosenId === null ? -1 : scene.marks.findIndex((m) => m.id === chosenId);
  const { size, hollow, verbs } = scene.legend;
  if (i >= 0) {
    const { gives, takes } = flowsOf(scene, i);
    const sentences = [`${describeMark(scene, i)}.`];
    if (!scene.directed) {
      sentences.push(gives.length ? `Tied to ${named(scene, gives)}.` : 'It has no tie here.');
    } else {
      sentences.push(gives.length ? `It ${verbs.gives} ${named(scene, gives)}.` : 'Nothing runs from it here.');
      sentences.push(takes.length ? `What ${verbs.takes}: ${named(scene, takes)}.` : 'Nothing runs to it here.');
    }
    return sentences.join(' ');
  }
  const sentences = [scene.caption];
  if (scene.legend.groups.length) sentences.push(`${capital(list(scene.legend.groups.map((g) => `${g.group ?? 'not recorded'} ${count(g.count)}`)))}.`);
  if (size) {
    const largest = scene.marks.filter((m) => m.size !== null).sort((p, q) => q.size - p.size).slice(0, 5);
    if (largest.length) sentences.push(`Largest ${size.label.toLowerCase()}: ${list(largest.map((m) => `${m.name} ${number(m.size)}`))}.`);
  }
  if (hollow) sentences.push(`${several(scene.marks.filter((m) => m.hollow).length, 'hollow mark')}: ${hollow}.`);
  if (scene.aggregate) sentences.push(describeGroups(scene.aggregate));
  return sentences.join(' ');
}
