package stories

// Matters says which stories may be held against each other: the matter of each story, numbered from 0. A
// small batch was put together by hand because its articles belong together, so all of it is one matter,
// even where its articles tell of several events; in a large one every story is its own. Answers from different stories of one matter
// are shown as different events, never as a contradiction.
func Matters(list []Story, s Settings) []int {
	articles := 0
	for _, story := range list {
		articles += len(story.Docs)
	}
	out := make([]int, len(list))
	for i := range out {
		if articles > s.SmallBatch {
			out[i] = i
		}
	}
	return out
}
