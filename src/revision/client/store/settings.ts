import { readDay } from '../../schedule/day.ts';

/** What holds for revision until a reader chooses otherwise. */
export const usualSettings = {
	/** New cards a day. */
	newPerDay: 10,
	/** Cards a day in all. */
	perDay: 60,
	/** Days of exams, by the topic's id: 2026-12-24. */
	exams: {} as Record<string, string>,
	/** Whether single keys act in a session. */
	keys: true,
	/** Whether cards without a source are asked. */
	withoutSource: false,
};

/** What a reader has chosen. */
export type Settings = typeof usualSettings;

/** Reads settings that a browser or a file has kept; what is none is as usual. */
export function readSettings(value: unknown): Settings {
	// Of what is no object there is an empty one.
	const data = Object(value) as Record<string, unknown>;
	const exams = Object(data['exams']) as Record<string, unknown>;
	return {
		newPerDay: readCount(data['newPerDay'], usualSettings.newPerDay),
		perDay: readCount(data['perDay'], usualSettings.perDay),
		exams: Object.fromEntries(Object.entries(exams).filter(isExam)),
		keys: data['keys'] !== false,
		withoutSource: data['withoutSource'] === true,
	};
}

const isExam = (exam: [topic: string, day: unknown]): exam is [string, string] =>
	typeof exam[1] === 'string' && readDay(exam[1]) !== undefined;

/** A number of cards a day: whole, and from 0 to 999. */
export const readCount = (value: unknown, other: number): number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000
		? value
		: other;
