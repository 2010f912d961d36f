import './paper.css';
