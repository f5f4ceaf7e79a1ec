/** Words that the patterns of a language misbreak, or part where a reader stumbles; each stands for itself, not for its inflections. */
export const hyphenExceptions = {
  british: `
    resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing
    data-base data-bases web-site web-sites news-letter news-letters news-paper news-papers
    bio-divers-ity corona-virus corona-viruses policy-maker policy-makers law-maker law-makers
    refu-gee refu-gees there-fore else-where some-where where-as`,
  american: `
    resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing
    data-base data-bases web-site web-sites news-letter news-letters news-paper news-papers
    bio-diver-sity corona-virus corona-viruses policy-maker policy-makers law-maker law-makers
    refu-gee refu-gees man-slaughter eco-system eco-systems`,
} as const;
