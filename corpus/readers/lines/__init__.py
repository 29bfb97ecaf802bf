"""What a line of a page is: a paragraph's, a byline, a caption, a dateline, a newspaper's name, furniture."""
